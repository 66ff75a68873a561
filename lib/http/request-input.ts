import type { Header, HeaderList } from './header-list';
import type { elementApis, requestApis } from './request-apis';

/** What loads a file for the page: elements, a module script and a style sheet among them, a `FontFace`, workers, and what a worker imports. */
export type ElementApi = (typeof elementApis)[number];

/** How the page makes the request. */
export type RequestApi = (typeof requestApis)[number];

/** What scripts make requests with beside fetch and its classes. */
export type ApiBesideFetch = 'xhr' | 'fetchLater' | 'sendBeacon' | 'EventSource' | 'WebSocket';

/** Whether a script makes the request with something else than fetch. */
export function isApiBesideFetch(api: string | undefined): api is ApiBesideFetch {
  return /^(?:xhr|fetchLater|sendBeacon|EventSource|WebSocket)$/.test(api ?? '');
}

/** Whether the script of a worker is asked for. */
export function isWorkerApi(api: string | undefined): api is 'worker' | 'module-worker' {
  return api === 'worker' || api === 'module-worker';
}

/** Whether a media element makes the request. */
export function isMediaApi(api: string | undefined): api is 'audio' | 'video' {
  return api === 'audio' || api === 'video';
}

/** Whether an element makes the request. */
export function isElementApi(api: string | undefined): api is ElementApi {
  return /^(?:img|audio|video|track|script|module|link|font|(?:module-)?worker|importScripts)$/.test(
    api ?? '',
  );
}

/** What tells the page that it is loaded. */
export function loadedName(api: string | undefined): string {
  if (isMediaApi(api)) return 'canplay event';
  if (isWorkerApi(api)) return 'running worker';
  if (api === 'importScripts') return 'imported script';
  return api === 'font' ? 'loaded font' : 'load event';
}

/** The same with its article. */
export function aLoadedName(api: string | undefined): string {
  return `${api === 'importScripts' ? 'an' : 'a'} ${loadedName(api)}`;
}

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
  /** The attribute `crossorigin` of an element, or of a track's media element; absent: it has none. A font is fetched without. */
  readonly crossOrigin?: 'anonymous' | 'use-credentials';
  /** Of fetch, scripts and style sheets. https://w3c.github.io/webappsec-subresource-integrity/ */
  readonly integrity?: string;
  /** The address space that the URL is expected in. https://wicg.github.io/local-network-access/ */
  readonly targetAddressSpace?: string;
  /** `window: null` changes nothing here; any other value throws. */
  readonly window?: string | null;
  /** XMLHttpRequest: a listener on `xhr.upload` was registered before `send()`. */
  readonly uploadListener?: boolean;
  /** XMLHttpRequest: `open()` was called with `async` false. */
  readonly synchronous?: boolean;
  /** XMLHttpRequest: the arguments of `open()`. */
  readonly username?: string;
  readonly password?: string;
  /** fetch: its signal is aborted already. */
  readonly aborted?: boolean;
  /** fetch: its signal is `AbortSignal.timeout()` of so many milliseconds. XMLHttpRequest: its `timeout`, 0 for none. */
  readonly timeout?: number;
  /** fetchLater: milliseconds after which the request is sent, if the page is still there; absent: at once, as 0. */
  readonly activateAfter?: number;
  /** WebSocket: the subprotocols that it offers. */
  readonly protocols?: readonly string[];
  /** Headers, and Request objects: how the headers were given; "fill" is the constructor's argument. */
  readonly headerOperation?: 'fill' | 'append' | 'set';
  /** Headers: a last `set()`. */
  readonly thenSet?: Header;
};
