import { isSameOrigin } from '../http/origin';
import { currentUrl, type FetchRequest } from './fetch-request';
import { isPotentiallyTrustworthy } from './potentially-trustworthy';
import type { Page } from './scenario';
import { parseUrl } from '../http/origin';

/**
 * The Referer of a request; null when there is none, or when only the page's full address would tell.
 * @see https://w3c.github.io/webappsec-referrer-policy/#determine-requests-referrer
 */
export function determineReferrer(request: FetchRequest, page: Page): string | null {
  if (request.referrer === 'no-referrer' || page.origin === 'null') return null;
  const source = request.referrer === 'client' ? (page.url ?? null) : request.referrer.href;
  const target = currentUrl(request);
  const full = source === null ? null : withoutFragment(source);
  const originOnly = `${page.origin}/`;
  const isSame = isSameOrigin(page.origin, target.origin);
  const isDowngrade = isDowngraded(page, target);
  switch (request.referrerPolicy || page.referrerPolicy || 'strict-origin-when-cross-origin') {
    case 'no-referrer':
      return null;
    case 'origin':
      return originOnly;
    case 'unsafe-url':
      return full;
    case 'strict-origin':
      return isDowngrade ? null : originOnly;
    case 'same-origin':
      return isSame ? full : null;
    case 'origin-when-cross-origin':
      return isSame ? full : originOnly;
    case 'no-referrer-when-downgrade':
      return isDowngrade ? null : full;
    default:
      if (isSame) return full;
      return isDowngrade ? null : originOnly;
  }
}

function isDowngraded(page: Page, target: URL): boolean {
  const source = parseUrl(page.origin);
  return source !== null && isPotentiallyTrustworthy(source) && !isPotentiallyTrustworthy(target);
}

/** @see https://w3c.github.io/webappsec-referrer-policy/#strip-url */
function withoutFragment(source: string): string | null {
  const url = parseUrl(source);
  if (!url) return null;
  url.hash = '';
  url.username = '';
  url.password = '';
  return url.href;
}
