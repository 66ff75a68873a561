import { combinedValue, type Header } from '../http/header-list';
import { isUnknown, statusName, type PartialResponse, type WireResponse } from '../http/message';
import { isCorsSafelistedMethod } from '../http/method';
import { isElementApi } from '../http/request-input';
import { neededResourcePolicy } from './cross-origin-resource-policy';
import type { FetchParams } from './fetch-params';
import { rareGate } from './rare-gates';
import { serializeRequestOrigin, type FetchRequest } from './fetch-request';

/**
 * A response in which every fact that is not known is as the request needs it, each noted as a need: what is predicted
 * from it is what comes to pass if the server answers so.
 * @param asked the preflight or the actual request that the response is to
 */
export function neededResponse(
  known: PartialResponse,
  asked: FetchRequest,
  kind: 'preflight' | 'actual',
  includesCredentials: boolean,
  params: FetchParams,
): WireResponse {
  const { request, page, api: ownApi, apiOfPage: api = ownApi, trace, profile } = params;
  const isPreflight = kind === 'preflight';
  const headers: Header[] = [...known.headers];
  const need = (name: string, value: string | null): void => {
    if (value === null || !isUnknown(known, name)) return;
    if (name !== statusName) headers.push([name, value]);
    trace.needs.push({ exchange: trace.exchanges.length, name, value });
  };
  const element = isElementApi(api) ? api : null;
  const status = known.status ?? (isPreflight ? 204 : api === 'WebSocket' ? 101 : 200);
  if (asked.responseTainting === 'cors') {
    need('access-control-allow-origin', serializeRequestOrigin(asked));
    const checked = isPreflight ? request : profile.requestToCheck(params, { ...known, status });
    if (checked.credentialsMode === 'include') need('access-control-allow-credentials', 'true');
  }
  if (asked.responseTainting === 'opaque')
    need(
      'cross-origin-resource-policy',
      neededResourcePolicy(asked, known, page, includesCredentials, profile),
    );
  if (isPreflight || api === 'WebSocket' || api === 'EventSource' || element) need(statusName, `${status}`);
  if (isPreflight) {
    if (!isCorsSafelistedMethod(request.method)) need('access-control-allow-methods', request.method);
    need('access-control-allow-headers', combinedValue(asked.headerList, 'access-control-request-headers'));
  } else if (api === 'EventSource') need('content-type', 'text/event-stream');
  else if (api === 'WebSocket')
    need(
      'sec-websocket-protocol',
      rareGate(page, 'apis-beside-fetch', { api })?.neededSubprotocol(asked, profile) ?? null,
    );
  const wanted = element && rareGate(page, 'elements', { api })?.neededHeader(element, known, profile);
  if (wanted) need(...wanted);
  return { ...known, status, headers };
}
