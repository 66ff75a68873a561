import { combinedValue, type Header } from '../http/header-list';
import { isUnknown, statusName, type PartialResponse, type WireResponse } from '../http/message';
import { isCorsSafelistedMethod } from '../http/method';
import { isElementApi } from '../http/request-input';
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
  params: FetchParams,
): WireResponse {
  const { request, page, api, trace } = params;
  const isPreflight = kind === 'preflight';
  const headers: Header[] = [...known.headers];
  const need = (name: string, value: string | null): void => {
    if (value === null || !isUnknown(known, name)) return;
    if (name !== statusName) headers.push([name, value]);
    trace.needs.push({ exchange: trace.exchanges.length, name, value });
  };
  if (asked.responseTainting === 'cors') {
    need('access-control-allow-origin', serializeRequestOrigin(asked));
    if (request.credentialsMode === 'include') need('access-control-allow-credentials', 'true');
  }
  const element = isElementApi(api) ? api : null;
  const status = known.status ?? (isPreflight ? 204 : api === 'WebSocket' ? 101 : 200);
  if (isPreflight || api === 'WebSocket' || api === 'EventSource' || element) need(statusName, `${status}`);
  if (isPreflight) {
    if (!isCorsSafelistedMethod(request.method)) need('access-control-allow-methods', request.method);
    need('access-control-allow-headers', combinedValue(asked.headerList, 'access-control-request-headers'));
  } else if (api === 'EventSource') need('content-type', 'text/event-stream');
  else if (api === 'WebSocket')
    need(
      'sec-websocket-protocol',
      rareGate(page, 'apis-beside-fetch', params)?.neededSubprotocol(asked, params.profile) ?? null,
    );
  if (element) need('content-type', rareGate(page, 'elements', params)?.neededType(element) ?? null);
  return { ...known, status, headers };
}
