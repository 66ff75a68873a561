import type { Prediction } from '@/lib/cors/prediction';
import { combinedValue } from '@/lib/http/header-list';
import { isElementApi, isWorkerApi, type RequestInput } from '@/lib/http/request-input';
import type { SnippetRequest } from '@/lib/snippets/request';

/** The request as the snippets take it: with its normalised method. */
export function snippetRequest(request: RequestInput, { method }: Prediction): SnippetRequest {
  const { body, headers = [], ...rest } = request;
  return {
    ...rest,
    method,
    headers,
    body: body?.text ?? null,
    ...(body && { bodyKind: body.kind }),
    ...(body?.type !== undefined && { blobType: body.type }),
  };
}

/** The same as it leaves the browser: without the headers that the browser drops; of an element, without any. */
export function sentRequest(request: RequestInput, prediction: Prediction): SnippetRequest {
  if (isElementApi(request.api))
    return { url: request.url, api: request.api, method: 'GET', headers: [], body: null };
  const isDropped = ([name, value]: readonly [string, string]) =>
    prediction.strippedHeaders.some(([other, dropped]) => other === name && dropped === value);
  const { headers, ...rest } = snippetRequest(request, prediction);
  return { ...rest, headers: headers.filter((header) => !isDropped(header)) };
}

/** Whether CORS decides on the request, where it leaves the page's origin. */
export function isHeldToCors({ api, crossOrigin, mode = 'cors' }: RequestInput): boolean {
  if (api === 'WebSocket') return false;
  if (isElementApi(api))
    return api === 'module' || api === 'font' || (!isWorkerApi(api) && crossOrigin !== undefined);
  return mode === 'cors';
}

/**
 * What the request says in `Origin`; null where it has none. Of a request that the browser does not send, what it would say.
 * @param origin that of the page
 */
export function sentOrigin(request: RequestInput, { exchanges }: Prediction, origin: string): string | null {
  const sent = exchanges.find(({ isInternal }) => isInternal !== true);
  if (sent === undefined) return isHeldToCors(request) || request.api === 'WebSocket' ? origin : null;
  return combinedValue(sent.request.headers, 'Origin');
}
