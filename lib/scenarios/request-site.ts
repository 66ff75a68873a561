import { isHttpScheme, parseUrl, toHttpUrl } from '../http/origin';
import { isPotentiallyTrustworthy } from '../cors/potentially-trustworthy';
import { pageOrigin } from './page-origin';
import { registrableDomain } from './registrable-domain';

/** How a request stands to the site of its page, and so whether cookies with `SameSite` may go along. */
export type RequestSite = {
  /** @see https://w3c.github.io/webappsec-fetch-metadata/#sec-fetch-site-header */
  readonly secFetchSite: 'same-origin' | 'same-site' | 'cross-site';
  /** Browsers send `Sec-Fetch-Site` only to a URL that is potentially trustworthy; not all of them with a WebSocket. */
  readonly isSecFetchSiteSent: boolean;
  /** Of the top-level page, of the page in it and of the URL: scheme and registrable domain, or the host that has none; null of an opaque origin. */
  readonly topLevelSite: string | null;
  readonly pageSite: string | null;
  readonly targetSite: string | null;
  /**
   * Whether the request is same-site for cookies: with SameSite=Lax and Strict they are sent then, where the request
   * includes credentials at all, and otherwise not.
   * @see https://datatracker.ietf.org/doc/html/draft-ietf-httpbis-rfc6265bis#section-5.2
   */
  readonly isSameSiteForCookies: boolean;
};

/**
 * Compares sites by the public suffix list. Null where there is nothing to compare: no page's URL, or a target that no
 * cookie goes to.
 * @param page `isOpaque` in a sandbox; `framedBy` the top-level page, where that is another
 * @see https://html.spec.whatwg.org/multipage/browsers.html#same-site
 */
export function requestSite(
  page: { readonly url: string; readonly isOpaque: boolean; readonly framedBy?: string },
  target: string,
): RequestSite | null {
  const parsed = parseUrl(target);
  const url = parsed && toHttpUrl(parsed);
  const ownOrigin = pageOrigin(page.url);
  const topLevelOrigin = page.framedBy === undefined ? ownOrigin : pageOrigin(page.framedBy);
  if (url === null || !isHttpScheme(url) || ownOrigin === null || topLevelOrigin === null) return null;
  const origin = page.isOpaque ? 'null' : ownOrigin;
  const targetSite = siteOf(url.origin);
  const pageSite = siteOf(origin);
  const topLevelSite = page.framedBy === undefined ? pageSite : siteOf(topLevelOrigin);
  return {
    secFetchSite:
      origin === url.origin ? 'same-origin' : pageSite === targetSite ? 'same-site' : 'cross-site',
    isSecFetchSiteSent: parsed === url && isPotentiallyTrustworthy(url),
    topLevelSite,
    pageSite,
    targetSite,
    isSameSiteForCookies: pageSite === targetSite && topLevelSite === targetSite,
  };
}

/** @see https://html.spec.whatwg.org/multipage/browsers.html#obtain-a-site */
function siteOf(origin: string): string | null {
  if (origin === 'null') return null;
  const [scheme = '', host = ''] = origin.split('://');
  const hostname = host.replace(/:\d+$/, '');
  return `${scheme}://${registrableDomain(hostname) ?? hostname}`;
}
