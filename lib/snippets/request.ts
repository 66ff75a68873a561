import type { HeaderList } from '../http/header-list';

/** A request to be written out as code. */
export type SnippetRequest = {
  readonly url: string;
  readonly method: string;
  readonly headers: HeaderList;
  /** Text of the body; null for none. A FormData's is written as in a query: `name=value&name=value`. */
  readonly body: string | null;
  /** What the page makes of the text; absent: a string. */
  readonly bodyKind?: 'string' | 'URLSearchParams' | 'FormData' | 'Blob' | 'BufferSource' | 'ReadableStream';
  /** A Blob's own type; absent: none. */
  readonly blobType?: string;
  readonly credentials?: string;
  readonly mode?: string;
  readonly redirect?: string;
  readonly cache?: string;
  readonly keepalive?: boolean;
  /** XMLHttpRequest: a listener is registered on `upload`. */
  readonly uploadListener?: boolean;
};
