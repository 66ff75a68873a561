import type { PagePolicy } from '../csp/page-policy';
import type { Header, HeaderList } from '../http/header-list';
import type { Answer } from '../http/message';

/** How the page makes the request. */
export type RequestApi = 'fetch' | 'xhr' | 'Request' | 'Headers' | 'sendBeacon' | 'EventSource' | 'WebSocket';

export type RequestBody = {
  readonly kind: 'string' | 'URLSearchParams' | 'FormData' | 'Blob' | 'BufferSource' | 'ReadableStream';
  /** A Blob's own type; other kinds carry the type the standard gives them. */
  readonly type?: string;
  /** The body's text where it matters to the run; the engine looks only at its length. */
  readonly text?: string;
  /** Length in bytes, where there is no text. */
  readonly byteLength?: number;
};

/** The request as its author wrote it, before the browser has touched it. */
export type RequestInput = {
  readonly api?: RequestApi;
  readonly url: string;
  readonly method?: string;
  readonly headers?: HeaderList;
  readonly body?: RequestBody;
  readonly mode?: string;
  readonly credentials?: string;
  readonly redirect?: string;
  readonly cache?: string;
  readonly referrer?: string;
  readonly referrerPolicy?: string;
  readonly keepalive?: boolean;
  readonly duplex?: string;
  /** `window: null` changes nothing here; any other value throws. */
  readonly window?: string | null;
  /** XMLHttpRequest: a listener on `xhr.upload` was registered before `send()`. */
  readonly uploadListener?: boolean;
  /** XMLHttpRequest: the arguments of `open()`. */
  readonly username?: string;
  readonly password?: string;
  /** Headers, and Request objects: how the headers were given; "fill" is the constructor's argument. */
  readonly headerOperation?: 'fill' | 'append' | 'set';
  /** Headers: a last `set()`. */
  readonly thenSet?: Header;
};

/** The page that makes the request. */
export type Page = {
  /** The page's serialised origin; "null" for an opaque one (sandboxed frame, data: URL). */
  readonly origin: string;
  readonly policies?: readonly PagePolicy[];
  /** The page's URL: base of relative URLs, and referrer. Absent: the root of its origin. */
  readonly url?: string;
  /** The page's Referrer-Policy; absent: the default. */
  readonly referrerPolicy?: string;
  /** Origin of the top-level page, where this one is framed: it keys the preflight cache. */
  readonly topLevelOrigin?: string;
  /** The page's Cross-Origin-Embedder-Policy. */
  readonly embedderPolicy?: 'unsafe-none' | 'credentialless' | 'require-corp';
  /** Where the page came from. Absent: local network access is not checked. */
  readonly addressSpace?: AddressSpace;
  /** The user's answer to the local network access prompt; absent: not granted. */
  readonly isLocalNetworkAccessGranted?: boolean;
};

/** https://wicg.github.io/local-network-access/#ip-address-space-section */
export type AddressSpace = 'loopback' | 'local' | 'public';

/** Everything the engine needs to know: who asks, what for, and what the server would answer. */
export type Scenario = {
  readonly page: Page;
  readonly request: RequestInput;
  readonly server: Answer;
};
