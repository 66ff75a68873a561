import type { FetchSoFar, Hop } from '../cors/hop';
import { combinedValue } from '../http/header-list';

/** In the mode "cors" the Content-Type as first made, but right after a redirect that took it away; WebKit keeps it where DELETE became GET by itself. */
export function typeTakenForOneHop(soFar: FetchSoFar): string | null {
  const [before, now] = soFar.hops.slice(-2);
  if (!before || !now || now.request.mode !== 'cors') return null;
  const { method } = before.request;
  const isTaken = method !== now.request.method && (method !== 'DELETE' || lastStatus(soFar) === 303);
  return isTaken ? null : firstType(soFar.hops);
}

/**
 * The Content-Type as first made, but where the last redirect would have taken it from that very request. XMLHttpRequest
 * sends again what its author wrote only, sendBeacon nothing.
 */
export function typeTakenByLastRedirect(soFar: FetchSoFar): string | null {
  const { api, hops, authorHeaders } = soFar;
  const [first] = hops;
  if (hops.length < 2 || !first || api === 'sendBeacon') return null;
  if (api === 'xhr' && !authorHeaders.has('content-type')) return null;
  const { method } = first.request;
  const status = lastStatus(soFar);
  const isTaken =
    status === 303
      ? method !== 'GET' && method !== 'HEAD'
      : method === 'POST' && (status === 301 || status === 302);
  return isTaken ? null : firstType(hops);
}

function firstType([first]: readonly Hop[]): string | null {
  return first ? combinedValue(first.request.headerList, 'content-type') : null;
}

/** Of the redirect that led to the current URL. */
function lastStatus({ trace }: FetchSoFar): number | null {
  return trace.exchanges.findLast(({ kind }) => kind === 'actual')?.response.status ?? null;
}
