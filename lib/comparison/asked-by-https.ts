import { specElements } from '../cors/gates/elements-profile';
import { isMixedContentRestricted } from '../cors/mixed-content';
import { isPotentiallyTrustworthy } from '../cors/potentially-trustworthy';
import { isEnforced } from '../csp/parse-policy';
import { destinationOf, isUpgradeable } from '../http/destination';
import { parseUrl } from '../http/origin';
import type { Observation } from '../run/observation';

/** Why an http: URL was asked by https: instead, or a ws: URL by wss:. */
export type UpgradeReason = 'policy' | 'mixed content';

/**
 * Why the browser asked the run's http: URL by https: instead, or its ws: URL by wss:, by the rules for its page and for what
 * makes the request; null where it did not, or browsers differ, or no evidence was gathered.
 * @see https://w3c.github.io/webappsec-upgrade-insecure-requests/#upgrade-request
 * @see https://w3c.github.io/webappsec-mixed-content/#upgrade-algorithm
 */
export function askedByHttps({ request, page, evidence, browser }: Observation): UpgradeReason | null {
  const url = parseUrl(evidence?.url ?? '');
  if (url === null || !/^(?:http|ws):$/.test(url.protocol) || isPotentiallyTrustworthy(url)) return null;
  if (isEnforced(page.policies, 'upgrade-insecure-requests')) return 'policy';
  const origin = parseUrl(evidence?.pageUrl ?? '')?.origin ?? 'null';
  if (!isMixedContentRestricted({ origin }) || !isUpgradeable(destinationOf(request.api))) return null;
  // Firefox asks for IP addresses by https:, too.
  const isUpgraded = browser.startsWith('Firefox') || specElements.isMixedContentUpgraded(url, 0);
  return isUpgraded ? 'mixed content' : null;
}
