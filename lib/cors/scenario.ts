import type { PagePolicy } from '../csp/page-policy';
import type { HeaderList } from '../http/header-list';
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
  /** XMLHttpRequest: a listener on `xhr.upload` was registered before `send()`. */
  readonly uploadListener?: boolean;
};

/** The page that makes the request. */
export type Page = {
  /** The page's serialised origin; "null" for an opaque one (sandboxed frame, data: URL). */
  readonly origin: string;
  readonly policies?: readonly PagePolicy[];
};

/** Everything the engine needs to know: who asks, what for, and what the server would answer. */
export type Scenario = {
  readonly page: Page;
  readonly request: RequestInput;
  readonly server: Answer;
};
