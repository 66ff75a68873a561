import { isSameOrigin } from '../http/origin';
import { currentUrl, serializeRequestOrigin, type FetchRequest } from './fetch-request';
import type { Profile } from './profile';

/**
 * The value of the Origin header; null when the request carries none.
 * @see https://fetch.spec.whatwg.org/#append-a-request-origin-header
 */
export function requestOriginHeader(request: FetchRequest, profile: Profile): string | null {
  // 2
  const serializedOrigin = serializeRequestOrigin(request);
  // 3
  if (request.responseTainting === 'cors' || request.mode === 'websocket') return serializedOrigin;
  // 4
  if (request.method === 'GET' || request.method === 'HEAD') {
    const hadOrigin = request.firstMethod !== 'GET' && request.firstMethod !== 'HEAD';
    const isAtFirstOrigin = request.urlList.every(({ origin }) =>
      isSameOrigin(origin, request.urlList[0].origin),
    );
    return hadOrigin && isAtFirstOrigin && profile.doesRedirectKeepOrigin(request) ? serializedOrigin : null;
  }
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
