import type { Violation } from '../csp/violation';
import type { FetchParams } from './fetch-params';
import type { Hop } from './hop';
import { preflightNeed } from './needs-preflight';
import type { Profile } from './profile';

/**
 * The violation events that the page gets of a whole request, in order. The response is held against policies that only
 * report, too: of enforced ones none would have let its URL through.
 * @see https://w3c.github.io/webappsec-csp/#report-violation
 */
export function violationEvents(params: FetchParams, isAnswered: boolean): Violation[] {
  const { hops, profile } = params;
  const events = hops.flatMap((hop) =>
    hop.violations.flatMap((violation) => {
      const count = profile.violationEventCount(violation, hop, params, () =>
        isPreflightNeeded(hop, profile),
      );
      return Array.from({ length: count }, () => violation);
    }),
  );
  const told = isAnswered && profile.isResponseReported ? (hops.at(-1)?.violations ?? []) : [];
  return [...events, ...told, ...profile.preflightViolations(params)];
}

/** Also where it was refused before the question came up. */
function isPreflightNeeded({ request, triggers }: Hop, profile: Profile): boolean {
  return (triggers ?? preflightNeed(request, profile).triggers).length > 0;
}
