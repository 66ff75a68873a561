import { isPotentiallyTrustworthy } from './potentially-trustworthy';
import type { Page } from './scenario';

/**
 * Whether a page may not fetch the URL because it would mix content from a secure page with insecure content.
 * @see https://w3c.github.io/webappsec-mixed-content/#should-block-fetch
 */
export function isMixedContent(page: Page, url: URL): boolean {
  // The draft restricts every page of a trustworthy origin, so localhost too; every browser restricts https: only.
  return page.origin.startsWith('https:') && !isPotentiallyTrustworthy(url);
}
