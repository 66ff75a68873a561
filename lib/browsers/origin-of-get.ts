import { isSchemelesslySameSite } from '../cors/cross-origin-resource-policy';
import { serializeRequestOrigin, type FetchRequest } from '../cors/fetch-request';
import type { Page } from '../cors/scenario';
import { isSameOrigin } from '../http/origin';

/**
 * `null` where the request may use the cookies of a site of which its opaque page is a part; no Origin elsewhere.
 * @see https://cfredric.github.io/storage-access-headers/
 */
export function storageAccessOrigin(request: FetchRequest, { topLevelOrigin }: Page): string | null {
  const isNull =
    topLevelOrigin !== undefined &&
    request.origin === 'null' &&
    request.credentialsMode === 'include' &&
    request.urlList.every((url) => isSchemelesslySameSite(topLevelOrigin, url));
  return isNull ? 'null' : null;
}

/** As `storageAccessOrigin`, decided at the first URL and kept by every redirect. */
export function storageAccessOriginOfFirstHop(request: FetchRequest, page: Page): string | null {
  if (request.redirectCount === 0) return storageAccessOrigin(request, page);
  const { hadOrigin, firstMethod } = request;
  const isKept =
    page.topLevelOrigin !== undefined && hadOrigin && (firstMethod === 'GET' || firstMethod === 'HEAD');
  return isKept ? 'null' : null;
}

/** The Origin that the request had before a redirect to the same origin turned it into a GET. */
export function originKeptByRedirect(request: FetchRequest): string | null {
  const [before, now] = request.urlList.slice(-2);
  const isKept = request.hadOrigin && before && now && isSameOrigin(before.origin, now.origin);
  return isKept ? serializeRequestOrigin(request) : null;
}
