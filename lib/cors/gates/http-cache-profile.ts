import { hasDirective } from '../../http/cache-control';
import { hasHeader } from '../../http/header-list';
import type { PartialResponse, WireRequest } from '../../http/message';
import type { CacheMode } from '../fetch-request';
import type { PredictedExchange } from '../prediction';

/** Where an engine may depart from what the standards say of the HTTP cache; their own values are `specHttpCache`. */
export type HttpCacheProfile = {
  /** Whether a response is stored that may be. */
  readonly isStored: (exchange: PredictedExchange) => boolean;
  /** Whether a stored response may answer a request; URL and Vary match. */
  readonly isSelectable: (stored: PredictedExchange, asked: AskedCache) => boolean;
  /** Whether a stored response that says nothing of its time answers without the server. */
  readonly isFreshUnasked: (response: PartialResponse) => boolean;
  /** Whether the server is asked whether a stored response still holds, however fresh that is. */
  readonly isValidated: (response: PartialResponse) => boolean;
  /** What of a stored response answers a request with that Range: what it asks for, all of it, or nothing. */
  readonly rangeAnswer: (range: string) => 'part' | 'whole' | null;
  /** Whether a stored response, which is to a GET, may answer a request with its method. */
  readonly isMethodAnswered: (asked: AskedMethod, cacheMode: CacheMode) => boolean;
};

/** What a request says besides its method that may decide whether it is answered. */
export type AskedMethod = Pick<WireRequest, 'method'> & { readonly hasBody: boolean };

/** What a request tells the HTTP cache besides its URL and headers. */
export type AskedCache = Pick<PredictedExchange, 'includesCredentials' | 'mode' | 'origin'> &
  Pick<WireRequest, 'headers'>;

/** https://httpwg.org/specs/rfc9110.html#overview.of.status.codes */
const heuristicallyCacheable = new Set([200, 203, 204, 206, 300, 301, 308, 404, 405, 410, 414, 501]);

/** https://httpwg.org/specs/rfc9111.html */
export const specHttpCache: HttpCacheProfile = {
  isStored: () => true,
  isSelectable: () => true,
  isFreshUnasked: ({ status, headers }) =>
    hasHeader(headers, 'last-modified') &&
    (heuristicallyCacheable.has(status ?? 0) || hasDirective(headers, 'public')),
  isValidated: () => false,
  rangeAnswer: () => null,
  isMethodAnswered: ({ method }) => method === 'GET',
};
