import type { CspProfile } from './csp-profile';
import type { Violation } from './violation';

/**
 * How many `securitypolicyviolation` events the page gets for one violation of a request. `redirectCount` is that of
 * the URL which violated.
 * https://w3c.github.io/webappsec-csp/#report-violation
 */
export function violationEventCount(
  violation: Violation,
  request: { readonly api: 'fetch' | 'xhr'; readonly isPreflighted: boolean; readonly redirectCount: number },
  profile: CspProfile,
): number {
  if (violation.disposition === 'enforce' || request.redirectCount > 0) return 1;
  const events = profile.reportOnlyEvents;
  return Math.max(events[request.api], request.isPreflighted ? events.preflighted : 1);
}
