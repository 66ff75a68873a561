import type { Violation } from '../csp/violation';
import { violationEventCount } from '../csp/violation-events';
import { isBadPort } from './bad-port';
import type { FetchParams } from './fetch-params';
import type { RequestApi } from '../http/request-input';

/** What the page's policies reported of one URL of a request. */
export type ViolatedHop = {
  readonly violations: readonly Violation[];
  /** An enforced policy blocked that URL. */
  readonly isBlocked: boolean;
  /** 0 for the first URL. */
  readonly redirectCount: number;
};

/** The violation events that the page gets of a whole request; an engine may fire several for one violation. */
export function violationEventsOf(params: FetchParams, api: RequestApi | undefined): Violation[] {
  const { request, violatedHops, isFirstHopPreflighted, profile, trace } = params;
  const { isBadPortAsked, isAnySchemeAsked } = profile.csp.reportOnlyEvents;
  const events = violatedHops.flatMap(({ violations, isBlocked, redirectCount }) => {
    const url = request.urlList[redirectCount];
    const isSent =
      url?.protocol === 'data:' ||
      (url && isBadPort(url) && isBadPortAsked) ||
      (isAnySchemeAsked && request.responseTainting === 'opaque' && url?.protocol !== 'blob:') ||
      trace.exchanges.some(({ hop }) => hop === redirectCount);
    return violations.flatMap((violation) => {
      const progress = {
        api: api === 'xhr' || api === 'EventSource' ? 'xhr' : 'fetch',
        isPreflighted: isFirstHopPreflighted,
        isBlocked: isBlocked || !isSent,
        redirectCount,
      } as const;
      const count = violationEventCount(violation, progress, profile.csp);
      return Array.from({ length: count }, () => violation);
    });
  });
  return [...events, ...profile.preflightViolations(params)];
}
