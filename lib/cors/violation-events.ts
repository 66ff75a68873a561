import type { Violation } from '../csp/violation';
import type { FetchParams } from './fetch-params';

/**
 * The violation events that the page gets of a whole request, in order.
 * @see https://w3c.github.io/webappsec-csp/#report-violation
 */
export function violationEvents(params: FetchParams): Violation[] {
  const { hops, profile } = params;
  const events = hops.flatMap((hop) =>
    hop.violations.flatMap((violation) => {
      const count = profile.violationEventCount(violation, hop, params);
      return Array.from({ length: count }, () => violation);
    }),
  );
  return [...events, ...profile.preflightViolations(params)];
}
