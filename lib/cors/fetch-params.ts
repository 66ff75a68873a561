import type { Server, WireResponse } from '../http/message';
import type { RequestApi } from '../http/request-input';
import type { Block } from './block';
import { keepaliveBlock, type FetchRequest } from './fetch-request';
import type { FetchSoFar, Hop } from './hop';
import type { PredictedExchange } from './prediction';
import type { PreflightCache } from './preflight-cache';
import type { PreflightTrigger } from './preflight-trigger';
import type { Profile } from './profile';
import type { Trace } from './trace';

/**
 * What the algorithms of one fetch hand on to each other. Where the standard changes the request, a changed one takes
 * its place here.
 * @see https://fetch.spec.whatwg.org/#fetch-params
 */
export type FetchParams = FetchSoFar & {
  request: FetchRequest;
  hops: readonly Hop[];
  cache: PreflightCache;
  /** What is in the HTTP cache. */
  httpCache: readonly PredictedExchange[];
  /** The page's service worker answered. */
  isHandledByWorker?: true;
  /** Of a service worker's request, how the page makes the one that it is for. */
  readonly apiOfPage?: RequestApi;
  /** What the service worker's own cache has. */
  workerCache?: WorkerAnswer | undefined;
  readonly server: Server;
  readonly profile: Profile;
  readonly trace: Trace;
  /** Milliseconds. */
  readonly now: number;
  /** Of XMLHttpRequest: the page waits, and an error is thrown. */
  readonly isSynchronous: boolean;
};

/**
 * A network error; or a response with the index of its exchange (null for schemes without one); or a redirect, and
 * the request is ready for main fetch again.
 */
export type HopOutcome = FetchOutcome | { readonly kind: 'redirect' };

/** A response that the service worker's request got, with that request in the end. */
export type WorkerAnswer = {
  readonly outcome: Extract<FetchOutcome, { kind: 'response' }>;
  readonly request: FetchRequest;
  readonly exchange: PredictedExchange | undefined;
};

export type FetchOutcome =
  | { readonly kind: 'network-error'; readonly block: Block }
  | {
      readonly kind: 'response';
      readonly response: WireResponse;
      readonly exchange: number | null;
      readonly isOpaqueRedirect: boolean;
    };

export function networkError(block: Block): FetchOutcome {
  return { kind: 'network-error', block };
}

/** Why a request may not be sent whose body is too long beside keepalive; null when it may. */
export function keepaliveRefusal({ profile, api }: FetchParams, request: FetchRequest): Block | null {
  return profile.isKeepaliveLimited(api) ? keepaliveBlock(request) : null;
}

/** Notes what was found about a preflight for the current hop. */
export function noteTriggers(params: FetchParams, triggers: readonly PreflightTrigger[]): void {
  const last = params.hops.length - 1;
  params.hops = params.hops.map((hop, index) => (index === last ? { ...hop, triggers } : hop));
}
