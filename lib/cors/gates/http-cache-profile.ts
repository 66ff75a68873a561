import type { PredictedExchange } from '../prediction';

/** Where an engine may depart from what the standards say of the HTTP cache; their own values are `specHttpCache`. */
export type HttpCacheProfile = {
  /** Whether a response is stored that may be. */
  readonly isStored: (exchange: PredictedExchange) => boolean;
  /** Whether a stored response may answer a request; URL and Vary match. */
  readonly isSelectable: (stored: PredictedExchange, asked: AskedCache) => boolean;
  /** A stored response to GET answers HEAD. */
  readonly isHeadAnswered: boolean;
};

/** What a request tells the HTTP cache besides its URL and headers. */
export type AskedCache = Pick<PredictedExchange, 'includesCredentials' | 'mode' | 'origin'>;

/** https://httpwg.org/specs/rfc9111.html */
export const specHttpCache: HttpCacheProfile = {
  isStored: () => true,
  isSelectable: () => true,
  isHeadAnswered: false,
};
