import { corsCheck } from '../cors/cors-check';
import { currentUrl, type FetchRequest } from '../cors/fetch-request';
import { Trace } from '../cors/trace';
import { combinedValue } from '../http/header-list';
import type { WireResponse } from '../http/message';
import { includesCredentials, parseUrl } from '../http/origin';
import { isRedirectStatus } from '../http/status';

/**
 * The request as a response redirects it, although the response does not pass its CORS check, the target has a password,
 * or it was a WebSocket's, whose target then is as any other; null where the redirect is followed, and where there is none.
 */
export function refusedRedirectTarget(request: FetchRequest, response: WireResponse): FetchRequest | null {
  if (request.mode === 'websocket' && isRedirectStatus(response.status)) {
    const target = redirectedRequest(request, response);
    return target && { ...target, mode: 'cors' };
  }
  if (request.responseTainting !== 'cors') return null;
  const isFollowed = isRedirectStatus(response.status) && request.redirectMode === 'follow';
  const redirected = isFollowed ? redirectedRequest(request, response) : null;
  if (!redirected) return null;
  const isRefused =
    includesCredentials(currentUrl(redirected)) || corsCheck(request, response, 0, new Trace()) !== null;
  return isRefused ? redirected : null;
}

/** The request at the URL that a response's Location names; null without a valid one. */
export function redirectedRequest(request: FetchRequest, { headers }: WireResponse): FetchRequest | null {
  const location = combinedValue(headers, 'location');
  const target = location === null ? null : parseUrl(location, currentUrl(request).href);
  if (!target) return null;
  return { ...request, urlList: [...request.urlList, target], redirectCount: request.redirectCount + 1 };
}
