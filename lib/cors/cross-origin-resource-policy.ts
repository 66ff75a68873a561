import { combinedValue, type HeaderList } from '../http/header-list';
import type { WireResponse } from '../http/message';
import { isSameOrigin, parseUrl } from '../http/origin';
import { currentUrl, type FetchRequest } from './fetch-request';
import type { Profile } from './profile';
import type { Page } from './scenario';
import { stepsOf } from './trace';

export const crossOriginResourcePolicyRule = stepsOf('cross-origin-resource-policy-check')();

/**
 * Whether Cross-Origin-Resource-Policy keeps an opaque response out. "same-site" needs the public suffix list to
 * tell: here two hosts are same-site when they are equal, or one is a subdomain of the other.
 * @see https://fetch.spec.whatwg.org/#cross-origin-resource-policy-internal-check
 */
export function isBlockedByCrossOriginResourcePolicy(
  request: FetchRequest,
  response: Pick<WireResponse, 'headers'>,
  page: Page,
  includesCredentials: boolean,
  profile: Profile,
): boolean {
  const url = currentUrl(request);
  // 2, 3
  let policy = combinedValue(response.headers, 'cross-origin-resource-policy');
  if (policy !== 'same-origin' && policy !== 'same-site' && policy !== 'cross-origin') {
    // 4
    const isTaken = policy && profile.isUnknownResourcePolicyTaken;
    const isNeeded =
      !isTaken &&
      (page.embedderPolicy === 'require-corp' ||
        (page.embedderPolicy === 'credentialless' && includesCredentials && profile.isCredentiallessKnown));
    policy = isNeeded ? 'same-origin' : null;
  }
  // 5
  const { origin } = request;
  const site = origin === 'null' && profile.isOpaquePageOfItsUrlsSite ? (page.url ?? origin) : origin;
  return isKeptBy(policy, origin, url, site);
}

/** The least that Cross-Origin-Resource-Policy has to say for that check to let a response without it in; null for nothing. */
export function neededResourcePolicy(
  request: FetchRequest,
  { headers }: Pick<WireResponse, 'headers'>,
  page: Page,
  includesCredentials: boolean,
  profile: Profile,
): string | null {
  const isKept = (added: HeaderList) =>
    isBlockedByCrossOriginResourcePolicy(
      request,
      { headers: [...headers, ...added] },
      page,
      includesCredentials,
      profile,
    );
  if (!isKept([])) return null;
  return isKept([['cross-origin-resource-policy', 'same-site']]) ? 'cross-origin' : 'same-site';
}

/**
 * Step 5 of that check.
 * @param site the URL or origin that "same-site" is asked of
 */
export function isKeptBy(policy: string | null, origin: string, url: URL, site: string = origin): boolean {
  if (policy === 'same-origin') return !isSameOrigin(origin, url.origin);
  if (policy !== 'same-site') return false;
  const isSecureEnough = origin.startsWith('https:') || url.protocol !== 'https:';
  return !isSecureEnough || !isSchemelesslySameSite(parseUrl(site)?.origin ?? site, url);
}

/** @see https://html.spec.whatwg.org/multipage/browsers.html#schemelessly-same-site */
export function isSchemelesslySameSite(origin: string, url: URL): boolean {
  const host = origin.replace(/^[^:]*:\/\//, '').replace(/:\d+$/, '');
  if (host === url.hostname) return true;
  const isAddress = /^[\d.]+$|^\[/.test(host);
  return !isAddress && (host.endsWith(`.${url.hostname}`) || url.hostname.endsWith(`.${host}`));
}
