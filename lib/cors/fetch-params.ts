import type { ViolatedHop } from './violation-events-of';
import type { Server, WireResponse } from '../http/message';
import type { Block } from './block';
import type { FetchRequest } from './fetch-request';
import type { PreflightTrigger } from './prediction';
import type { PreflightCache } from './preflight-cache';
import type { Profile } from './profile';
import type { Page } from './scenario';
import type { RequestApi } from '../http/request-input';
import type { Trace } from './trace';

/**
 * What the algorithms of one fetch hand on to each other.
 * @see https://fetch.spec.whatwg.org/#fetch-params
 */
export type FetchParams = {
  readonly request: FetchRequest;
  readonly api: RequestApi;
  readonly page: Page;
  readonly server: Server;
  readonly profile: Profile;
  readonly trace: Trace;
  /** Lower-case names of the headers that the author wrote. */
  readonly authorHeaders: ReadonlySet<string>;
  /** Milliseconds. */
  readonly now: number;
  cache: PreflightCache;
  /** Of the first hop in mode "cors" to another origin. */
  preflightTriggers: readonly PreflightTrigger[] | null;
  readonly violatedHops: ViolatedHop[];
  /** Lower-case names of the headers that the last redirect takes away where they are. */
  namesTakenByRedirect: readonly string[];
  /** A hop was to be preflighted. */
  isPreflighted: boolean;
  isFirstHopPreflighted: boolean;
  /** The request as it was before any redirect. */
  readonly firstRequest: Readonly<FetchRequest>;
};

/**
 * A network error; or a response with the index of its exchange (null for schemes without one); or a redirect, and
 * the request is ready for main fetch again.
 */
export type HopOutcome = FetchOutcome | { readonly kind: 'redirect' };

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
