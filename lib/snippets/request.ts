import type { HeaderList } from '../http/header-list';

/** A request to be written out as code. */
export type SnippetRequest = {
  readonly url: string;
  readonly method: string;
  readonly headers: HeaderList;
  /** Text of the body; null for none. */
  readonly body: string | null;
  readonly credentials?: string;
};
