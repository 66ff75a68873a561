import { isBadPort } from '../cors/bad-port';
import { currentUrl, isRefusedByMode } from '../cors/fetch-request';
import { isNeverConnected } from '../cors/gates/is-never-connected';
import type { FetchSoFar, Hop } from '../cors/hop';
import type { Violation } from '../csp/violation';
import { isElementApi, isMediaApi, type RequestApi } from '../http/request-input';
import { isPreflightedInChromium } from './lone-preflight';

/** Which alone holds to connection allowlists. */
const chromium = { isPreflightedInSameOriginMode: isPreflightedInChromium };

/** How many `securitypolicyviolation` events an engine fires for one violation of a report-only policy. */
export type ReportOnlyEvents = {
  readonly fetch: number;
  readonly xhr: number;
  readonly webSocket: number;
  readonly styleSheet: number;
  /** Of what a worker imports, at its first URL; `enforced`: of a policy that blocks it. */
  readonly imported: { readonly enforced: number; readonly reported: number };
  /** Of audio, video and track, whatever comes of them, and once more when it is asked for again; other elements have one. */
  readonly media: (scheme: string) => number;
  /** At least so many when the request is preflighted. */
  readonly preflighted: number;
  /** A data: URL counts as one that was asked for. */
  readonly isDataAsked: boolean;
  /** A URL whose port is blocked counts as one that was asked for. */
  readonly isBadPortAsked: (api: RequestApi) => boolean;
  /** So does a URL of such a scheme; `isOpaque`: with mode "no-cors". */
  readonly isSchemeAsked: (scheme: string, isOpaque: boolean) => boolean;
  /** So does the last URL, where nothing but a block of such a kind comes of it. */
  readonly blocksAsked: RegExp;
  /** So does what a Connection-Allowlist refuses. */
  readonly isAllowlistAsked: boolean;
  /** Where the URL before an upgrade is told beside the one after it, each is told once. */
  readonly isEachUrlToldOnce: boolean;
};

/** The count for one violation at one URL of a request: more than 1 only at the first URL, and where it is asked for. */
export function violationEventCount(
  events: ReportOnlyEvents,
  { disposition, blockedURI }: Pick<Violation, 'disposition' | 'blockedURI'>,
  hop: Hop,
  soFar: FetchSoFar,
  isPreflightNeeded: () => boolean,
): number {
  const isBlocked = hop.violations.some((other) => other.disposition === 'enforce');
  const isFirst = hop.request.redirectCount === 0;
  const isOfUrlBefore = blockedURI.startsWith('http:') && currentUrl(hop.request).protocol === 'https:';
  const areUrlsTold = new Set(hop.violations.map((told) => told.blockedURI)).size > 1;
  if (events.isEachUrlToldOnce && (isOfUrlBefore || areUrlsTold)) return 1;
  if (soFar.api === 'fetchLater' && !isFirst) return 0;
  if (soFar.api === 'importScripts' && isFirst && disposition === 'enforce') return events.imported.enforced;
  if (disposition === 'enforce' || isBlocked) return 1;
  if (isMediaApi(soFar.api) || soFar.api === 'track') {
    const times = soFar.trace.exchanges.filter(({ hop: at }) => at === hop.request.redirectCount).length;
    const atOnce = isFirst ? events.media(currentUrl(hop.request).protocol) : 1;
    return atOnce + Math.max(times - 1, 0);
  }
  if (!isFirst) return 1;
  if (soFar.api === 'importScripts') return events.imported.reported;
  if (!isAskedFor(events, hop, soFar)) return 1;
  const { xhr, webSocket, styleSheet, fetch, preflighted } = events;
  if (soFar.api === 'WebSocket') return webSocket;
  if (isElementApi(soFar.api)) return soFar.api === 'link' ? styleSheet : 1;
  const ofApi = soFar.api === 'xhr' || soFar.api === 'EventSource' ? xhr : fetch;
  const isPreflighted = (hop.triggers !== null || isRefusedLocally(hop, soFar)) && isPreflightNeeded();
  return isPreflighted ? Math.max(ofApi, preflighted) : ofApi;
}

/** The address space of the target is known once it is connected to, by the preflight where there is one. */
function isRefusedLocally({ request }: Hop, { trace }: FetchSoFar): boolean {
  return trace.steps.some(
    (step) =>
      step.outcome === 'failed' &&
      step.block.kind === 'local-network-access' &&
      step.block.hop === request.redirectCount,
  );
}

/** Nothing comes of the request to the last URL, which is no exchange, for such a reason. */
function endsIn(kinds: RegExp, hop: Hop, { hops, trace }: FetchSoFar): boolean {
  return (
    hop === hops.at(-1) &&
    trace.steps.some((step) => step.outcome === 'failed' && kinds.test(step.block.kind))
  );
}

function isAskedFor(events: ReportOnlyEvents, hop: Hop, soFar: FetchSoFar): boolean {
  const { request, trace, page } = soFar;
  const url = currentUrl(hop.request);
  return (
    (events.isDataAsked && url.protocol === 'data:') ||
    (!isRefusedByMode(hop.request) &&
      ((isBadPort(url) && events.isBadPortAsked(soFar.api)) ||
        events.isSchemeAsked(url.protocol, request.responseTainting === 'opaque'))) ||
    (events.isAllowlistAsked &&
      page.connectionAllowlist !== undefined &&
      !isNeverConnected(hop.request, chromium)) ||
    isRefusedLocally(hop, soFar) ||
    endsIn(events.blocksAsked, hop, soFar) ||
    trace.exchanges.some((exchange) => exchange.hop === hop.request.redirectCount)
  );
}
