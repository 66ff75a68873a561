import { isPotentiallyTrustworthy } from './potentially-trustworthy';
import type { Page } from './scenario';

type SecurePage = Pick<Page, 'origin' | 'url' | 'topLevelOrigin'>;

/**
 * Whether a page may not fetch the URL because it would mix content from a secure page with insecure content. A page whose
 * origin is opaque is as secure as its URL, and one in a frame, or a worker, as the page at the top.
 * @param isLoopbackRestricted this machine is no exception
 * @see https://w3c.github.io/webappsec-mixed-content/#should-block-fetch
 */
export function isMixedContent(page: SecurePage, target: URL, isLoopbackRestricted = false): boolean {
  const isInsecure = isLoopbackRestricted && /^(?:http|ws):$/.test(target.protocol);
  return isMixedContentRestricted(page) && (isInsecure || !isPotentiallyTrustworthy(target));
}

/** @see https://w3c.github.io/webappsec-mixed-content/#categorize-settings-object */
export function isMixedContentRestricted({ origin, url, topLevelOrigin }: SecurePage): boolean {
  // The draft restricts every page of a trustworthy origin, so localhost too; every browser restricts https: only.
  return [origin, url, topLevelOrigin].some((text) => text?.startsWith('https:'));
}
