import type { Destination } from '../http/destination';
import type { HeaderList } from '../http/header-list';
import type { Rule } from './algorithms';
import type { Block } from './block';
import { isSameOrigin } from '../http/origin';

export type RequestMode = 'cors' | 'no-cors' | 'same-origin' | 'websocket';
export type CredentialsMode = 'omit' | 'same-origin' | 'include';
export type CacheMode = 'default' | 'no-store' | 'reload' | 'no-cache' | 'force-cache' | 'only-if-cached';
export type RedirectMode = 'follow' | 'error' | 'manual';

/** Most bytes that keepalive requests may have in flight. */
const keepaliveLimit = 64 * 1024;

/** @see https://fetch.spec.whatwg.org/#concept-body */
export type Body = {
  /** False for a stream, which cannot be sent twice. */
  readonly hasSource: boolean;
  /** Bytes; null when nothing tells. */
  readonly length: number | null;
  /** Bytes that it has at least, where its length is not known. */
  readonly leastLength?: number;
};

/**
 * A request as it is at one moment of a fetch.
 * @see https://fetch.spec.whatwg.org/#concept-request
 */
export type FetchRequest = {
  readonly method: string;
  /** The last one is the current URL. */
  readonly urlList: readonly [URL, ...URL[]];
  readonly headerList: HeaderList;
  /** The author's Content-Type, where XMLHttpRequest put UTF-8 in it. */
  readonly contentTypeAsWritten?: string;
  readonly body: Body | null;
  /** Serialised. */
  readonly origin: string;
  /** @see https://fetch.spec.whatwg.org/#concept-request-destination */
  readonly destination: Destination;
  readonly mode: RequestMode;
  readonly credentialsMode: CredentialsMode;
  readonly cacheMode: CacheMode;
  readonly redirectMode: RedirectMode;
  readonly keepalive: boolean;
  /** @see https://fetch.spec.whatwg.org/#concept-request-integrity-metadata */
  readonly integrity: string;
  readonly referrer: URL | 'no-referrer' | 'client';
  readonly referrerPolicy: string;
  /** @see https://wicg.github.io/local-network-access/#request-target-ip-address-space */
  readonly targetAddressSpace: string | null;
  /** What set the use-CORS-preflight flag. */
  readonly useCorsPreflight: { readonly stream: boolean; readonly uploadListener: boolean };
  readonly unsafeRequestFlag: boolean;
  readonly responseTainting: 'basic' | 'cors' | 'opaque';
  readonly redirectCount: number;
  /**
   * Whether a redirect left an origin other than the request's own for yet another one.
   * @see https://fetch.spec.whatwg.org/#concept-request-tainted-origin
   */
  readonly isRedirectTainted: boolean;
  readonly timingAllowFailed: boolean;
  /** What the constructor throws once the policies of the page allow the URL. */
  readonly refusal?: { readonly rule: Rule; readonly block: Block };
};

/**
 * A new request to one URL, with the standard's defaults for all that is left out.
 * @see https://fetch.spec.whatwg.org/#concept-request
 */
export function createFetchRequest({ url, ...members }: NewRequest): FetchRequest {
  return {
    method: 'GET',
    destination: '',
    headerList: [],
    body: null,
    mode: 'cors',
    credentialsMode: 'same-origin',
    cacheMode: 'default',
    redirectMode: 'follow',
    keepalive: false,
    integrity: '',
    referrer: 'client',
    referrerPolicy: '',
    targetAddressSpace: null,
    useCorsPreflight: { stream: false, uploadListener: false },
    unsafeRequestFlag: false,
    isRedirectTainted: false,
    ...members,
    urlList: [url],
    responseTainting: 'basic',
    redirectCount: 0,
    timingAllowFailed: false,
  };
}

type NewRequest = { readonly url: URL; readonly origin: string } & Partial<Omit<FetchRequest, 'urlList'>>;

/**
 * Why a keepalive request is too long, of those that make it alone.
 * @see https://fetch.spec.whatwg.org/#concept-http-network-or-cache-fetch step 8.10
 */
export function keepaliveBlock({ keepalive, body }: Pick<FetchRequest, 'keepalive' | 'body'>): Block | null {
  const byteLength = body?.length ?? body?.leastLength ?? 0;
  return keepalive && byteLength > keepaliveLimit
    ? { kind: 'keepalive-limit', byteLength, limit: keepaliveLimit }
    : null;
}

/** @see https://fetch.spec.whatwg.org/#concept-request-current-url */
export function currentUrl(request: FetchRequest): URL {
  return request.urlList.at(-1) ?? request.urlList[0];
}

/** @see https://fetch.spec.whatwg.org/#use-cors-preflight-flag */
export function isUseCorsPreflightFlagSet({ useCorsPreflight }: FetchRequest): boolean {
  return useCorsPreflight.stream || useCorsPreflight.uploadListener;
}

/** @see https://fetch.spec.whatwg.org/#serializing-a-request-origin */
export function serializeRequestOrigin(request: FetchRequest): string {
  return request.isRedirectTainted ? 'null' : request.origin;
}

/** Whether the request goes where it came from, and has been nowhere else. */
export function isOwn(request: FetchRequest): boolean {
  return isSameOrigin(currentUrl(request).origin, request.origin) && request.responseTainting === 'basic';
}

/** Whether the mode refuses a URL that is not the page's own, whatever the server says. */
export function isRefusedByMode({ mode, redirectMode }: FetchRequest): boolean {
  return mode === 'same-origin' || (mode === 'no-cors' && redirectMode !== 'follow');
}
