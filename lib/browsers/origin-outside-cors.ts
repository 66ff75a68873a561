import { isSchemelesslySameSite } from '../cors/cross-origin-resource-policy';
import type { FetchSoFar } from '../cors/hop';
import { combinedValue } from '../http/header-list';
import { isSameOrigin } from '../http/origin';

/**
 * `null` for a GET or HEAD that may use the cookies of a site of which its opaque page is a part.
 * @see https://cfredric.github.io/storage-access-headers/
 */
function storageAccessOrigin({ request, page: { topLevelOrigin } }: FetchSoFar): 'null' | undefined {
  const isNull =
    topLevelOrigin !== undefined &&
    isGetOrHead(request) &&
    request.origin === 'null' &&
    request.credentialsMode === 'include' &&
    request.urlList.every((url) => isSchemelesslySameSite(topLevelOrigin, url));
  return isNull ? 'null' : undefined;
}

/** As `storageAccessOrigin`, but not of a request with `keepalive`. */
export function storageAccessOriginUnlessKeepalive(soFar: FetchSoFar): 'null' | undefined {
  return soFar.request.keepalive ? undefined : storageAccessOrigin(soFar);
}

/** As `storageAccessOrigin`, decided at the first URL and kept by every redirect. */
export function storageAccessOriginOfFirstHop(soFar: FetchSoFar): 'null' | undefined {
  const {
    request,
    page,
    hops: [first],
  } = soFar;
  if (request.redirectCount === 0) return storageAccessOrigin(soFar);
  const isKept =
    page.topLevelOrigin !== undefined &&
    isGetOrHead(request) &&
    lastSentOrigin(soFar) !== null &&
    isGetOrHead(first?.request ?? request);
  return isKept ? 'null' : undefined;
}

/** The Origin that the request had before it was redirected to the same origin. */
export function originKeptByRedirect(soFar: FetchSoFar): string | undefined {
  const [before, now] = soFar.request.urlList.slice(-2);
  if (!before || !now || !isSameOrigin(before.origin, now.origin)) return undefined;
  return lastSentOrigin(soFar) ?? undefined;
}

/** `null` for what is neither GET nor HEAD, once it was redirected to another origin. */
export function originLostByRedirect({ request: { method, urlList } }: FetchSoFar): 'null' | undefined {
  const isLost = urlList.some(({ origin }, index) => index > 0 && origin !== urlList[index - 1]?.origin);
  return isLost && !isGetOrHead({ method }) ? 'null' : undefined;
}

/** The Origin header that the request was last sent with; null for none. */
function lastSentOrigin({ trace }: FetchSoFar): string | null {
  const sent = trace.exchanges.findLast(({ kind }) => kind === 'actual');
  return sent ? combinedValue(sent.request.headers, 'origin') : null;
}

function isGetOrHead({ method }: { readonly method: string }): boolean {
  return method === 'GET' || method === 'HEAD';
}
