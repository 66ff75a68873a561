import { wireUrl } from '../http/origin';
import type { CspProfile } from './csp-profile';
import type { Policy } from './policy';

/** What the page is told of a violation: https://w3c.github.io/webappsec-csp/#violation */
export type Violation = {
  /** Index into the page policies that were given. */
  readonly policyIndex: number;
  readonly disposition: 'enforce' | 'report';
  readonly effectiveDirective: string;
  /** A historical alias of the effective directive, also when default-src decided. */
  readonly violatedDirective: string;
  readonly blockedURI: string;
  readonly originalPolicy: string;
};

/** https://w3c.github.io/webappsec-csp/#strip-url-for-use-in-reports */
function stripUrlForReport(url: URL, { schemesToldInFull }: CspProfile): string {
  const scheme = url.protocol.slice(0, -1);
  return schemesToldInFull.has(scheme) ? wireUrl(url) : scheme;
}

/**
 * The violation of a policy by a request. `requestUrl` is the URL before any redirect: the page must not learn where
 * it was redirected to.
 * https://w3c.github.io/webappsec-csp/#create-violation-for-request
 */
export function createViolation(
  policy: Policy,
  effectiveDirective: string,
  requestUrl: URL,
  originalPolicy: string,
  profile: CspProfile,
): Violation {
  return {
    policyIndex: policy.policyIndex,
    disposition: policy.disposition,
    effectiveDirective,
    violatedDirective: effectiveDirective,
    blockedURI: stripUrlForReport(requestUrl, profile),
    originalPolicy,
  };
}
