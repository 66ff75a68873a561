import { isSameOrigin } from '../http/origin';
import { isSchemelesslySameSite } from './cross-origin-resource-policy';
import { currentUrl, serializeRequestOrigin, type FetchRequest } from './fetch-request';
import type { Profile } from './profile';
import type { Page } from './scenario';

/**
 * The value of the Origin header; null when the request carries none.
 * @see https://fetch.spec.whatwg.org/#append-a-request-origin-header
 */
export function requestOriginHeader(request: FetchRequest, page: Page, profile: Profile): string | null {
  // 2
  const serializedOrigin = serializeRequestOrigin(request);
  // 3
  if (request.responseTainting === 'cors' || request.mode === 'websocket') return serializedOrigin;
  // 4
  if (request.method === 'GET' || request.method === 'HEAD') {
    if (hasStorageAccessOrigin(request, page, profile)) return 'null';
    const isKept = profile.doesRedirectKeepOrigin && request.hadOrigin && isRedirectedToSameOrigin(request);
    return isKept ? serializedOrigin : null;
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

function isRedirectedToSameOrigin({ urlList }: FetchRequest): boolean {
  const [before, now] = urlList.slice(-2);
  return before !== undefined && now !== undefined && isSameOrigin(before.origin, now.origin);
}

/**
 * Whether the request has an Origin because it may use the cookies of a site of which its opaque page is a part.
 * @see https://cfredric.github.io/storage-access-headers/
 */
function hasStorageAccessOrigin(request: FetchRequest, { topLevelOrigin }: Page, profile: Profile): boolean {
  if (profile.storageAccessOrigin === 'never' || topLevelOrigin === undefined) return false;
  const isKept = profile.storageAccessOrigin === 'first-hop' && request.redirectCount > 0;
  if (isKept) return request.hadOrigin && (request.firstMethod === 'GET' || request.firstMethod === 'HEAD');
  return (
    request.origin === 'null' &&
    request.credentialsMode === 'include' &&
    request.urlList.every((url) => isSchemelesslySameSite(topLevelOrigin, url))
  );
}
