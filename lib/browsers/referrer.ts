import { isSchemelesslySameSite } from '../cors/cross-origin-resource-policy';
import { currentUrl, type FetchRequest } from '../cors/fetch-request';
import type { FetchSoFar } from '../cors/hop';
import { determineReferrer } from '../cors/referrer';

/** Whether the request leaves the site of what it may tell in Referer. */
export function isReferrerOfOtherSite(request: FetchRequest): boolean {
  const { origin, referrer } = request;
  const source = referrer instanceof URL ? referrer.origin : origin;
  const url = currentUrl(request);
  return !source.startsWith(`${url.protocol}//`) || !isSchemelesslySameSite(source, url);
}

/** What the request told of its page at its first URL. */
export function referrerAtFirstUrl({
  hops: [first],
  request,
  page,
  api,
  profile,
}: FetchSoFar): FetchRequest['referrer'] {
  if (!first) return request.referrer;
  const referrerPolicy = first.request.referrerPolicy || (page.referrerPolicy ?? '');
  return determineReferrer({ ...first.request, referrerPolicy }, page, api, profile);
}
