import { hasHeader, type Header } from '../http/header-list';
import { statusName, type PartialResponse, type ReceivedRequest, type WireRequest } from '../http/message';
import { isHttpScheme, isSameOrigin, wireUrl } from '../http/origin';
import { requestOriginHeader } from './append-request-origin-header';
import { effectiveCacheMode } from './effective-cache-mode';
import { keepaliveRefusal, networkError, type FetchOutcome, type FetchParams } from './fetch-params';
import { currentUrl, type FetchRequest } from './fetch-request';
import { neededResponse } from './needed-response';
import { rareGate } from './rare-gates';
import { readsOf, stepsOf } from './trace';

const askedAgain = stepsOf('concept-http-network-or-cache-fetch')('17');

/**
 * Sends one request, a preflight or an actual one, and notes the exchange. Only headers that the standard
 * determines are added. The HTTP cache is empty but for what the page requested earlier.
 * @see https://fetch.spec.whatwg.org/#concept-http-network-or-cache-fetch
 */
export function httpNetworkOrCacheFetch(
  params: FetchParams,
  request: FetchRequest,
  kind: 'preflight' | 'actual',
  isNewConnectionFetch = false,
): FetchOutcome {
  const { profile, trace } = params;
  const url = currentUrl(request);
  const headers: Header[] = [
    ...profile.withoutRepetition(profile.headersSent(request.headerList, params.api), request),
  ];
  const append = (name: string, value: string): void => {
    if (!hasHeader(headers, name)) headers.push([name, value]);
  };

  const typeBack = kind === 'actual' ? profile.contentTypeAfterRedirect(params) : null;
  if (typeBack !== null) append('Content-Type', typeBack);
  if (!hasHeader(headers, 'accept')) append('Accept', '*/*');
  // 8.3, 8.4
  const includesCredentials = isCredentialed(request) && !isCredentialless(params, request);
  // 8.5 to 8.9
  const isEmptyUpload = request.body === null && (request.method === 'POST' || request.method === 'PUT');
  const contentLength = isEmptyUpload ? 0 : (request.body?.length ?? null);
  if (contentLength !== null) append('Content-Length', String(contentLength));
  // 8.10
  const tooLong = keepaliveRefusal(params, request);
  if (tooLong) return networkError(tooLong);
  // 8.11
  const referrer = referrerSent(params, request);
  if (referrer instanceof URL) append('Referer', referrer.href);
  // 8.12
  const origin = requestOriginHeader(params, request);
  if (origin !== null) append('Origin', origin);
  // 8.16
  const cacheMode = effectiveCacheMode(request.cacheMode, headers);
  // 8.17
  if (cacheMode === 'no-cache') append('Cache-Control', 'max-age=0');
  // 8.18
  if (cacheMode === 'no-store' || cacheMode === 'reload') {
    append('Pragma', 'no-cache');
    append('Cache-Control', 'no-cache');
  }
  // 8.19
  if (hasHeader(headers, 'range')) append('Accept-Encoding', 'identity');
  const wireRequest: WireRequest = { method: request.method, url: wireUrl(url), headers };
  // 8.26
  const stored = rareGate(params.page, 'http-cache')?.selectedResponse(
    params,
    {
      ...wireRequest,
      hasBody: request.body !== null,
      includesCredentials,
      mode: request.mode,
      origin: params.page.origin,
    },
    cacheMode,
    append,
  );
  // 11.1
  if (cacheMode === 'only-if-cached' && !stored && profile.isOnlyIfCachedKnown)
    return networkError({ kind: 'not-in-http-cache', url: url.href });
  // HTTP-network fetch 8.3: https: is taken to be HTTP/2.
  if (request.body && !request.body.hasSource && url.protocol === 'http:') {
    return networkError({ kind: 'stream-over-http-1', url: url.href });
  }

  const length = bodyLength(request);
  const internal = rareGate(params.page, 'hsts')?.internalRedirect(params, url, origin) ?? null;
  const isRefused = profile.isUnspecifiedHostRefused(url.hostname);
  const known =
    stored ??
    internal ??
    (isHttpScheme(url) && !isRefused
      ? answer(params, { ...wireRequest, bodyLength: request.body?.leastLength ?? length })
      : null);
  if (!known) return networkError({ kind: 'network', url: url.href });
  const exchange = trace.exchanges.length;
  const response = neededResponse(known, request, kind, includesCredentials, params);
  trace.exchanges.push({
    kind,
    hop: request.redirectCount,
    request: wireRequest,
    response: known,
    addedByBrowser: addedByBrowser(headers, kind === 'actual' ? params.authorHeaders : new Set()),
    includesCredentials,
    mode: request.mode,
    ...(request.destination && { destination: request.destination }),
    origin: params.page.origin,
    ...(params.isSynchronous && { isSynchronous: true }),
    bodyLength: length,
    ...(referrer === 'client' && { isRefererUnknown: true }),
    ...(internal && { isInternal: true }),
    ...(stored && { isFromHttpCache: true }),
  });
  const late = rareGate(params.page, 'abort', params)?.timeoutBlock(params, exchange);
  if (late) return networkError(late);
  const { status } = response;
  const refused = profile.responseBlock(response, exchange);
  if (refused) return networkError(refused);
  // 17
  if (profile.isAskedAgain(status, request) && !isNewConnectionFetch && request.body?.hasSource !== false) {
    const claim = `After status ${status} the request is sent once more, over another connection.`;
    trace.passed(askedAgain, claim, readsOf(exchange, 'response', statusName));
    return httpNetworkOrCacheFetch(params, request, kind, true);
  }
  return { kind: 'response', response, exchange, isOpaqueRedirect: false };
}

function isCredentialed({ credentialsMode, responseTainting }: FetchRequest): boolean {
  return credentialsMode === 'include' || (credentialsMode === 'same-origin' && responseTainting === 'basic');
}

/** @see https://fetch.spec.whatwg.org/#cross-origin-embedder-policy-allows-credentials */
function isCredentialless({ page, profile }: FetchParams, request: FetchRequest): boolean {
  return (
    request.mode === 'no-cors' &&
    page.embedderPolicy === 'credentialless' &&
    profile.isCredentiallessKnown &&
    !(isSameOrigin(request.origin, currentUrl(request).origin) && !request.isRedirectTainted)
  );
}

function referrerSent({ profile, page }: FetchParams, request: FetchRequest): FetchRequest['referrer'] {
  const { referrer } = request;
  if (referrer === 'no-referrer' || !profile.isReferrerTrimmed(request)) return referrer;
  return new URL(referrer === 'client' ? page.origin : referrer.origin);
}

/** That of multipart/form-data is its boundaries' too. */
function bodyLength({ body }: FetchRequest): number | null {
  if (body === null) return 0;
  return body.leastLength === undefined ? body.length : null;
}

function addedByBrowser(headers: readonly Header[], authorHeaders: ReadonlySet<string>): string[] {
  const added: string[] = [];
  for (const [name] of headers) {
    const lowerCaseName = name.toLowerCase();
    if (!authorHeaders.has(lowerCaseName) && !added.includes(lowerCaseName)) added.push(lowerCaseName);
  }
  return added;
}

/** A server that throws has not answered. */
function answer({ server }: FetchParams, request: ReceivedRequest): PartialResponse | null {
  try {
    return server(request);
  } catch {
    return null;
  }
}
