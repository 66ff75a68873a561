import type { Violation } from '../csp/violation';
import type { FetchParams } from './fetch-params';

/**
 * The violation events that the page gets of a whole request, in order. The response is held against policies that only
 * report, too: of enforced ones none would have let its URL through.
 * @see https://w3c.github.io/webappsec-csp/#report-violation
 */
export function violationEvents(params: FetchParams, isAnswered: boolean): Violation[] {
  const { hops, profile } = params;
  const events = hops.flatMap((hop) =>
    hop.violations.flatMap((violation) => {
      const count = profile.violationEventCount(violation, hop, params);
      return Array.from({ length: count }, () => violation);
    }),
  );
  const told = isAnswered && profile.isResponseReported ? (hops.at(-1)?.violations ?? []) : [];
  return [...events, ...told, ...profile.preflightViolations(params)];
}
