import type { RequestApi } from '../http/request-input';

/** Where engines may depart from the standard in what a request tells of its page. */
export type ReferrerProfile = {
  /** What an opaque page tells of its URL in Referer: nothing, as much as another page, or its origin at most. */
  readonly opaquePageReferrer: (api: RequestApi) => 'none' | 'whole' | 'origin';
  /** A page of this machine at http: is kept from Referer where the URL is not potentially trustworthy, as one at https: is. */
  readonly isHttpPageHiddenByDowngrade: boolean;
};
