import type { PoliciesCheck } from './check-policies';
import { specCspProfile, type CspProfile } from './csp-profile';
import type { CspRequest } from './csp-request';
import type { ExpressionMatch } from './match-source-expression';
import type { PagePolicy } from '../http/page-policy';
import { shouldBlockRequest } from './should-block-request';
import type { Violation } from './violation';

/** A request with the URLs it is redirected through, the first one first. */
export type ConnectAttempt = Omit<CspRequest, 'url' | 'firstUrl' | 'redirectCount'> & {
  readonly policies: readonly PagePolicy[];
  readonly pageOrigin: string;
  readonly urls: readonly URL[];
};

/** What the page's policies do to a whole request. */
export type ConnectCheck = {
  /** A check for each URL, up to the one that is blocked. */
  readonly hops: readonly PoliciesCheck<ExpressionMatch>[];
  /** Index of the blocked URL; null when none is. */
  readonly blockedAt: number | null;
  readonly violations: readonly Violation[];
};

/**
 * Checks each URL of a request as the browser comes to it, and stops at the first that is blocked.
 * https://fetch.spec.whatwg.org/#concept-main-fetch
 */
export function checkConnect(attempt: ConnectAttempt, profile: CspProfile = specCspProfile): ConnectCheck {
  const { policies, pageOrigin, urls, ...request } = attempt;
  const hops: PoliciesCheck<ExpressionMatch>[] = [];
  for (const [redirectCount, url] of urls.entries()) {
    const check = shouldBlockRequest(
      policies,
      pageOrigin,
      { ...request, url, firstUrl: urls[0] ?? url, redirectCount },
      profile,
    );
    hops.push(check);
    if (check.isBlocked) break;
  }
  return {
    hops,
    blockedAt: hops.at(-1)?.isBlocked === true ? hops.length - 1 : null,
    violations: hops.flatMap(({ violations }) => violations),
  };
}
