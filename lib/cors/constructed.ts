import type { HeaderList } from '../http/header-list';
import type { Block } from './block';
import type { FetchRequest } from './fetch-request';

/** What an API makes of its arguments: a request to fetch, or an exception. */
export type Constructed =
  | { readonly kind: 'request'; readonly request: FetchRequest; readonly strippedHeaders: HeaderList }
  | {
      readonly kind: 'thrown';
      /** The exception's name; "false" where the API returns that instead. */
      readonly name: string;
      readonly block: Block;
      readonly strippedHeaders: HeaderList;
    };
