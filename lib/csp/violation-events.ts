import type { CspProfile } from './csp-profile';
import type { Violation } from './violation';

/** How a request was made, and how far it came. */
export type RequestProgress = {
  readonly api: 'fetch' | 'xhr';
  readonly isPreflighted: boolean;
  /** An enforced policy blocked the URL that violated, so it was looked at only once. */
  readonly isBlocked: boolean;
  /** Of the URL that violated. */
  readonly redirectCount: number;
};

/**
 * How many `securitypolicyviolation` events the page gets for one violation of a request.
 * https://w3c.github.io/webappsec-csp/#report-violation
 */
export function violationEventCount(
  violation: Violation,
  request: RequestProgress,
  profile: CspProfile,
): number {
  if (violation.disposition === 'enforce' || request.isBlocked || request.redirectCount > 0) return 1;
  const events = profile.reportOnlyEvents;
  return Math.max(events[request.api], request.isPreflighted ? events.preflighted : 1);
}
