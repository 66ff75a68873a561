import { isHttpScheme, isSameOrigin, parseUrl, withoutUserinfoAndFragment } from '../http/origin';
import { currentUrl, type FetchRequest } from './fetch-request';
import { isPotentiallyTrustworthy } from './potentially-trustworthy';
import type { ReferrerProfile } from './referrer-profile';
import type { Page } from './scenario';
import type { RequestApi } from '../http/request-input';

/**
 * What the request may tell of the page it comes from. "client" when that is the page's full address, which is not
 * known.
 * @see https://w3c.github.io/webappsec-referrer-policy/#determine-requests-referrer
 */
export function determineReferrer(
  request: FetchRequest,
  page: Page,
  api: RequestApi,
  { opaquePageReferrer, isHttpPageHiddenByDowngrade }: ReferrerProfile,
): FetchRequest['referrer'] {
  const told = page.origin === 'null' ? opaquePageReferrer(api) : 'whole';
  if (request.referrer === 'no-referrer' || told === 'none') return 'no-referrer';
  const source = request.referrer === 'client' ? pageUrl(page) : request.referrer;
  const ownOrigin = parseUrl(source === null ? page.origin : source.origin);
  if (ownOrigin === null || !isHttpScheme(ownOrigin)) return 'no-referrer';
  const url = currentUrl(request);
  const full = source === null ? 'client' : stripForReferrer(source);
  const isSame = told === 'whole' && isSameOrigin(ownOrigin.origin, url.origin);
  const isDowngrade =
    (isHttpPageHiddenByDowngrade || ownOrigin.protocol !== 'http:') &&
    isPotentiallyTrustworthy(ownOrigin) &&
    !isPotentiallyTrustworthy(url);
  switch (request.referrerPolicy) {
    case 'no-referrer':
      return 'no-referrer';
    case 'origin':
      return ownOrigin;
    case 'unsafe-url':
      return full;
    case 'strict-origin':
      return isDowngrade ? 'no-referrer' : ownOrigin;
    case 'same-origin':
      return isSame ? full : 'no-referrer';
    case 'origin-when-cross-origin':
      return isSame ? full : ownOrigin;
    case 'no-referrer-when-downgrade':
      return isDowngrade ? 'no-referrer' : full;
    default:
      if (isSame) return full;
      return isDowngrade ? 'no-referrer' : ownOrigin;
  }
}

function pageUrl({ url }: Page): URL | null {
  return url === undefined ? null : parseUrl(url);
}

/** @see https://w3c.github.io/webappsec-referrer-policy/#strip-url */
function stripForReferrer(source: URL): URL | 'no-referrer' {
  return isHttpScheme(source) ? withoutUserinfoAndFragment(source) : 'no-referrer';
}
