import type { FetchSoFar, Hop } from '../cors/hop';
import { combinedValue, valuesOf } from '../http/header-list';

/**
 * In WebKit a request with CORS has the Content-Type as first made, but right after a redirect that turned its method into
 * GET (DELETE keeps it where it became GET by itself); any other has it from the next 307 or 308 on.
 */
export function typeTakenForOneHop(soFar: FetchSoFar): string | null {
  const { hops, request } = soFar;
  const [before, now] = hops.slice(-2);
  if (!before || !now) return null;
  if (request.responseTainting !== 'cors') {
    const turned = hops.findIndex(
      (hop, index) => hop.request.method !== hops[index - 1]?.request.method && index > 0,
    );
    return statuses(soFar).findLastIndex(isMethodKept) < turned ? null : firstType(hops);
  }
  const { method } = before.request;
  const isTaken = method !== now.request.method && (method !== 'DELETE' || statuses(soFar).at(-1) === 303);
  return isTaken ? null : firstType(hops);
}

/**
 * The Content-Type as first made, but where the last redirect would have taken it from that very request. XMLHttpRequest
 * sends again what its author wrote only, sendBeacon nothing.
 */
export function typeTakenByLastRedirect(soFar: FetchSoFar): string | null {
  const { api, hops, authorHeaders } = soFar;
  if (hops.length < 2 || api === 'sendBeacon') return null;
  if (api === 'xhr' && !authorHeaders.has('content-type')) return null;
  const [first] = hops;
  const types = first ? valuesOf(first.request.headerList, 'content-type') : [];
  return isTakenByLastRedirect(soFar) ? null : ((api === 'xhr' ? typeAsWritten(hops) : types.at(-1)) ?? null);
}

function isTakenByLastRedirect(soFar: FetchSoFar): boolean {
  const method = soFar.hops[0]?.request.method;
  const status = statuses(soFar).at(-1);
  return status === 303
    ? method !== 'GET' && method !== 'HEAD'
    : method === 'POST' && (status === 301 || status === 302);
}

function firstType([first]: readonly Hop[]): string | null {
  return first ? combinedValue(first.request.headerList, 'content-type') : null;
}

function typeAsWritten([first]: readonly Hop[]): string | null {
  return first ? (first.request.contentTypeAsWritten ?? firstType([first])) : null;
}

/** Of the redirects, in order. */
function statuses({ hops, trace }: FetchSoFar): (number | null)[] {
  return hops.slice(0, -1).map((_, hop) => {
    const answered = trace.exchanges.findLast(
      (exchange) => exchange.kind === 'actual' && exchange.hop === hop,
    );
    return answered?.response.status ?? null;
  });
}

function isMethodKept(status: number | null): boolean {
  return status === 307 || status === 308;
}
