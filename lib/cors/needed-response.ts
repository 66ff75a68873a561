import { valuesOf, type Header } from '../http/header-list';
import { isUnknown, statusName, type PartialResponse, type WireResponse } from '../http/message';
import { isCorsSafelistedMethod } from '../http/method';
import type { FetchParams } from './fetch-params';
import { serializeRequestOrigin, type FetchRequest } from './fetch-request';
import type { ServerNeed } from './prediction';

type Need = Omit<ServerNeed, 'exchange'>;
type Values = ServerNeed['values'];

/**
 * A response in which every fact that is not known is as the request needs it, and which facts those are: what is
 * predicted from it is what comes to pass if the server answers so.
 * @param request the preflight or the actual request that the response is to
 */
export function neededResponse(
  known: PartialResponse,
  kind: 'preflight' | 'actual',
  request: FetchRequest,
  params: FetchParams,
): { readonly response: WireResponse; readonly needs: readonly Need[] } {
  const needs = (kind === 'preflight' ? preflightNeeds : actualNeeds)(request, params).filter(({ name }) =>
    isUnknown(known, name),
  );
  const added = needs
    .filter(({ name }) => name !== statusName)
    .map(({ name, values }): Header => [name, values[0]]);
  const status = known.status ?? Number(needs.find(({ name }) => name === statusName)?.values[0] ?? 200);
  return { response: { status, headers: [...known.headers, ...added] }, needs };
}

/** @see https://fetch.spec.whatwg.org/#cors-preflight-fetch-0 step 7 */
function preflightNeeds(preflight: FetchRequest, params: FetchParams): readonly Need[] {
  const { method, credentialsMode } = params.request;
  const isIncluding = credentialsMode === 'include';
  const names = valuesOf(preflight.headerList, 'access-control-request-headers').join(',');
  const isWildcardEnough =
    !isIncluding &&
    (params.profile.doesWildcardCoverAuthorization || !names.split(',').includes('authorization'));
  const needs = [...corsCheckNeeds(preflight, isIncluding), need(statusName, '204', '200')];
  if (!isCorsSafelistedMethod(method))
    needs.push(need('access-control-allow-methods', method, ...(isIncluding ? [] : ['*'])));
  if (names !== '')
    needs.push(need('access-control-allow-headers', names, ...(isWildcardEnough ? ['*'] : [])));
  return needs;
}

function actualNeeds(request: FetchRequest, { api }: FetchParams): readonly Need[] {
  const needs: Need[] = [];
  if (request.responseTainting === 'cors')
    needs.push(...corsCheckNeeds(request, request.credentialsMode === 'include'));
  if (api === 'WebSocket') needs.push(need(statusName, '101'));
  if (api === 'EventSource') needs.push(need(statusName, '200'), need('content-type', 'text/event-stream'));
  return needs;
}

/** @see https://fetch.spec.whatwg.org/#concept-cors-check */
function corsCheckNeeds(request: FetchRequest, isIncluding: boolean): Need[] {
  const origin = serializeRequestOrigin(request);
  return isIncluding
    ? [need('access-control-allow-origin', origin), need('access-control-allow-credentials', 'true')]
    : [need('access-control-allow-origin', origin, '*')];
}

function need(name: string, ...values: Values): Need {
  return { name, values };
}
