import { isWorkerApi, type RequestInput } from '../http/request-input';
import { isRefusedByParser } from '../record/refused-by-parser';
import type { Observation } from '../run/observation';

/**
 * Whether the request was answered from the HTTP cache, or a service worker's, as the records of it and of the earlier one
 * show; null where they don't. An error after a preflight alone may come of either response.
 */
export function wasFromHttpCache({
  request,
  page,
  outcome,
  violations,
  record,
  earlier,
}: Observation): boolean | null {
  if (earlier?.record.kind !== 'read' || record.kind !== 'read') return null;
  if (earlier.record.isPartial || record.isPartial) return null;
  if (isRefusedByParser(request.headers ?? [])) return null;
  const { exchanges } = record;
  if (exchanges.some(({ kind }) => kind === 'actual')) return false;
  if (outcome.kind === 'response') return true;
  if (outcome.kind !== 'error' || exchanges.length > 0 || isNeverStored(request, page)) return null;
  const isBlockedBefore = violations.some(({ disposition }) => disposition === 'enforce');
  return (
    !isBlockedBefore &&
    earlier.record.exchanges.some(({ kind, state }) => kind === 'actual' && state === 'answered')
  );
}

/** Whether the mode keeps such a request from other origins, whatever a cache has, or it is none that a cache answers. */
function isNeverStored(
  { api, method = '', mode, redirect = 'follow' }: RequestInput,
  { serviceWorker }: Observation['page'],
): boolean {
  // These service workers make a GET of their own.
  const isGet = /^(?:cors|no-cors|caches)$/.test(serviceWorker ?? '') || /^(?:get|head)?$/i.test(method);
  return (
    isWorkerApi(api) || mode === 'same-origin' || (mode === 'no-cors' && redirect !== 'follow') || !isGet
  );
}
