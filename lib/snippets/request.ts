import type { HeaderList } from '../http/header-list';
import type { RequestBody, RequestInput } from '../http/request-input';

/** A request to be written out as code. */
export type SnippetRequest = Omit<RequestInput, 'method' | 'headers' | 'body'> & {
  readonly method: string;
  readonly headers: HeaderList;
  /** Text of the body; null for none. A FormData's is written as in a query: `name=value&name=value`. */
  readonly body: string | null;
  /** What the page makes of the text; absent: a string. */
  readonly bodyKind?: RequestBody['kind'];
  /** A Blob's own type; absent: none. */
  readonly blobType?: string;
};
