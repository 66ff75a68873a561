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
  { request, violatedHops, isFirstHopPreflighted, profile, trace }: FetchParams,
  api: RequestApi | undefined,
): Violation[] {
  return violatedHops.flatMap(({ violations, isBlocked, redirectCount }) => {
    const preflight = trace.exchanges.find(
      ({ kind, hop }) => kind === 'preflight' && hop === redirectCount && hop > 0,
    );
    const isSent =
      request.urlList[redirectCount]?.protocol === 'data:' ||
      trace.exchanges.some(({ hop }) => hop === redirectCount);
    return violations.flatMap((violation) => {
      const progress = {
        api: api === 'xhr' || api === 'EventSource' ? 'xhr' : 'fetch',
        isPreflighted: isFirstHopPreflighted,
        isBlocked: isBlocked || !isSent,
        redirectCount,
      } as const;
      const count = violationEventCount(violation, progress, profile.csp);
      const events = Array.from({ length: count }, () => violation);
      return preflight && profile.csp.isRedirectedPreflightReported && violation.disposition === 'report'
        ? [...events, { ...violation, blockedURI: preflight.request.url }]
        : events;
    });
  });
}
