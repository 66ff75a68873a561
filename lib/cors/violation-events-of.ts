import type { Violation } from '../csp/violation';
import { violationEventCount } from '../csp/violation-events';
import type { FetchParams } from './fetch-params';
import type { RequestApi } from './scenario';

/** What the page's policies reported of one URL of a request. */
export type ViolatedHop = {
  readonly violations: readonly Violation[];
  /** An enforced policy blocked that URL. */
  readonly isBlocked: boolean;
  /** 0 for the first URL. */
  readonly redirectCount: number;
};

/** The violation events that the page gets of a whole request, in order; an engine may fire several for one violation. */
export function violationEventsOf(
  { violatedHops, isFirstHopPreflighted, profile, trace }: FetchParams,
  api: RequestApi | undefined,
): Violation[] {
  return violatedHops.flatMap(({ violations, isBlocked, redirectCount }) => {
    const isSent = trace.exchanges.some(({ hop }) => hop === redirectCount);
    return violations.flatMap((violation) => {
      const progress = {
        api: api === 'xhr' || api === 'EventSource' ? 'xhr' : 'fetch',
        isPreflighted: isFirstHopPreflighted,
        isBlocked: isBlocked || !isSent,
        redirectCount,
      } as const;
      return Array.from({ length: violationEventCount(violation, progress, profile.csp) }, () => violation);
    });
  });
}
