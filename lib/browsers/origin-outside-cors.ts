import { isSchemelesslySameSite } from '../cors/cross-origin-resource-policy';
import type { FetchRequest } from '../cors/fetch-request';
import type { Page } from '../cors/scenario';
import { isSameOrigin } from '../http/origin';

/**
 * `null` for a GET or HEAD that may use the cookies of a site of which its opaque page is a part.
 * @see https://cfredric.github.io/storage-access-headers/
 */
export function storageAccessOrigin(request: FetchRequest, { topLevelOrigin }: Page): 'null' | undefined {
  const isNull =
    topLevelOrigin !== undefined &&
    isGetOrHead(request.method) &&
    request.origin === 'null' &&
    request.credentialsMode === 'include' &&
    request.urlList.every((url) => isSchemelesslySameSite(topLevelOrigin, url));
  return isNull ? 'null' : undefined;
}

/** As `storageAccessOrigin`, decided at the first URL and kept by every redirect. */
export function storageAccessOriginOfFirstHop(request: FetchRequest, page: Page): 'null' | undefined {
  if (request.redirectCount === 0) return storageAccessOrigin(request, page);
  const { sentOrigin, firstMethod, method } = request;
  const isKept =
    page.topLevelOrigin !== undefined &&
    isGetOrHead(method) &&
    sentOrigin !== null &&
    isGetOrHead(firstMethod);
  return isKept ? 'null' : undefined;
}

/** The Origin that the request had before it was redirected to the same origin. */
export function originKeptByRedirect({ urlList, sentOrigin }: FetchRequest): string | undefined {
  const [before, now] = urlList.slice(-2);
  const isKept = sentOrigin !== null && before && now && isSameOrigin(before.origin, now.origin);
  return isKept ? sentOrigin : undefined;
}

function isGetOrHead(method: string): boolean {
  return method === 'GET' || method === 'HEAD';
}
