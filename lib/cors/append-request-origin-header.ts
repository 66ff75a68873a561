import { isSameOrigin } from '../http/origin';
import type { FetchParams } from './fetch-params';
import { currentUrl, serializeRequestOrigin, type FetchRequest } from './fetch-request';

/**
 * The value of the Origin header of a request, which may be a preflight; null when the request carries none.
 * @see https://fetch.spec.whatwg.org/#append-a-request-origin-header
 */
export function requestOriginHeader(params: FetchParams, request: FetchRequest): string | null {
  const { profile } = params;
  // 2
  const serializedOrigin = serializeRequestOrigin(request);
  // 3
  if (request.responseTainting === 'cors' || request.mode === 'websocket') return serializedOrigin;
  // 4
  const departing = profile.originOutsideCorsOfPost(params) ?? profile.originOutsideCors(params);
  if (departing !== undefined) return departing;
  if (request.method === 'GET' || request.method === 'HEAD') return null;
  // 4.1
  if (request.mode !== 'cors' && profile.doesReferrerPolicyHideOrigin && isOriginHidden(request))
    return 'null';
  // 4.2
  return serializedOrigin;
}

function isOriginHidden(request: FetchRequest): boolean {
  const url = currentUrl(request);
  switch (request.referrerPolicy) {
    case 'no-referrer':
      return true;
    case 'no-referrer-when-downgrade':
    case 'strict-origin':
    case 'strict-origin-when-cross-origin':
      return request.origin.startsWith('https:') && url.protocol !== 'https:';
    case 'same-origin':
      return !isSameOrigin(request.origin, url.origin);
    default:
      return false;
  }
}
