import { isUpgradeable } from '../../http/destination';
import type { FetchParams } from '../fetch-params';
import { currentUrl } from '../fetch-request';
import { isMixedContentRestricted } from '../mixed-content';
import { stepsOf } from '../trace';
import { asHttps } from './as-https';
import { specElements } from './elements-profile';

const mixedContentUpgrade = stepsOf('upgrade-algorithm')('2');

/**
 * Asks by https: what would be mixed content and is an image, audio or video.
 * @see https://w3c.github.io/webappsec-mixed-content/#upgrade-algorithm
 */
export function upgradeMixedContent(params: FetchParams): void {
  const { request, page, profile, trace } = params;
  const { destination, redirectCount } = request;
  const url = currentUrl(request);
  if (url.protocol !== 'http:' || !isUpgradeable(destination)) return;
  const { isMixedContentUpgraded } = { ...specElements, ...profile.elements };
  if (!isMixedContentRestricted(page) || !isMixedContentUpgraded(url, redirectCount)) return;
  params.request = asHttps(params);
  trace.passed(
    mixedContentUpgrade,
    `The page is at https:, so ${url.host} is requested over https: instead of http:.`,
  );
}

/** Whether an element's request may be mixed content, because it is none of what the browser holds for that. */
export function isMixedContentTaken({ api, profile }: FetchParams): boolean {
  const { isTrackMixedContent } = { ...specElements, ...profile.elements };
  return api === 'track' && !isTrackMixedContent;
}
