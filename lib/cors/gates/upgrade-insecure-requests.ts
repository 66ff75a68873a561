import { isEnforced } from '../../csp/parse-policy';
import { parseUrl } from '../../http/origin';
import type { FetchParams } from '../fetch-params';
import { currentUrl, type FetchRequest } from '../fetch-request';
import { isPotentiallyTrustworthy } from '../potentially-trustworthy';
import type { Page } from '../scenario';
import { stepsOf } from '../trace';
import { asHttps } from './as-https';

const upgraded = stepsOf('upgrade-request')('5');

/**
 * Asks by https: where the page's policy wants it; the request, with its URL changed, takes the place of the one that was.
 * @see https://w3c.github.io/webappsec-upgrade-insecure-requests/#upgrade-request
 */
export function upgrade(params: FetchParams): void {
  const { request, page, profile, trace } = params;
  const url = currentUrl(request);
  // 3, 4
  if (url.protocol !== 'http:' || !isUpgrading(page)) return;
  if (isPotentiallyTrustworthy(url) && !profile.isLoopbackUpgraded(request)) return;
  // 5
  params.request = asHttps(params);
  trace.passed(
    upgraded,
    `Because of the page's policy, ${url.host} is requested over https: instead of http:.`,
  );
}

/** The request as the policies are asked about it, where it is left at http: and they are asked as if it were not; else null. */
export function asIfUpgraded(params: FetchParams): FetchRequest | null {
  const { request, page, profile } = params;
  const isLeftAlone = profile.isLoopbackHeldAsUpgraded && currentUrl(request).protocol === 'http:';
  return isLeftAlone && isUpgrading(page) ? asHttps(params) : null;
}

/**
 * Whether CORS is left out, because an upgrade would make the request's host the page's own; also where there is none.
 * By the standard it never is.
 */
export function isCorsPrevented(params: FetchParams): boolean {
  const url = currentUrl(params.request);
  return params.request.urlList[0].hostname === url.hostname && isPasswordAllowed(params, url);
}

/** Whether a redirect may lead to a URL with a password, which CORS forbids: where an upgrade would make its host the page's own. */
export function isPasswordAllowed(params: FetchParams, { protocol, hostname }: URL): boolean {
  const { request, page, profile } = params;
  return (
    profile.isCorsPreventedByUpgrade(params) &&
    protocol === 'http:' &&
    parseUrl(request.origin)?.hostname === hostname &&
    isUpgrading(page)
  );
}

/** In a policy that only reports the directive means nothing. */
function isUpgrading({ policies = [] }: Page): boolean {
  return isEnforced(policies, 'upgrade-insecure-requests');
}
