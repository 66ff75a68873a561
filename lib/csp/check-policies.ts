import { specCspProfile, type CspProfile } from './csp-profile';
import type { PagePolicy } from './page-policy';
import { shouldBlockRequest, type PoliciesCheck } from './should-block-request';

/**
 * What all policies of a page say of one URL of a connection, before the browser asks for it. `pageOrigin` is serialised,
 * "null" when opaque; `redirectCount` is 0 for the first URL; `destination` is Fetch's ("" for fetch, XMLHttpRequest,
 * EventSource, WebSocket and sendBeacon); `firstUrl`, the URL before any redirect, is what violations name. Never fails.
 * https://w3c.github.io/webappsec-csp/#should-block-request
 */
export function checkPolicies(
  pagePolicies: readonly PagePolicy[],
  pageOrigin: string,
  url: URL,
  redirectCount: number,
  destination: string,
  profile: CspProfile = specCspProfile,
  firstUrl: URL = url,
): PoliciesCheck {
  return shouldBlockRequest(pagePolicies, pageOrigin, { url, firstUrl, redirectCount, destination }, profile);
}
