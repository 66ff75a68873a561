import { isKeptBy } from '../cors/cross-origin-resource-policy';
import type { CacheMode } from '../cors/fetch-request';
import type { AskedMethod } from '../cors/gates/http-cache-profile';
import type { PredictedExchange } from '../cors/prediction';
import { isSameSite } from '../cors/fetch-metadata/same-site';
import { hasDirective } from '../http/cache-control';
import { combinedValue, hasHeader } from '../http/header-list';
import type { PartialResponse } from '../http/message';
import { isSameOrigin, parseUrl } from '../http/origin';
import { isRedirectStatus } from '../http/status';
import { isBlockedInChromium } from './opaque-response-blocking';

const statusesChromiumLeaves = new Set([206, 401, 407, 416]);

/** @see https://source.chromium.org/chromium/chromium/src/+/main:net/http/http_cache_transaction.cc */
export function isMethodAnsweredInChromium({ method, hasBody }: AskedMethod, cacheMode: CacheMode): boolean {
  if (method === 'GET' || method === 'HEAD') return true;
  if (cacheMode !== 'force-cache') return false;
  return method === 'DELETE' || method === 'PATCH' || (method === 'PUT' && hasBody);
}

/** By its status, and where opaque response blocking leaves a response be, which is not asked about redirects. */
export function isStoredByChromium(exchange: PredictedExchange): boolean {
  const { mode, origin, request, response } = exchange;
  const { status } = response;
  if (status !== null && statusesChromiumLeaves.has(status)) return false;
  if (mode !== 'no-cors' || isSameOrigin(origin, parseUrl(request.url)?.origin ?? '')) return true;
  if (isKeptByResourcePolicy(exchange)) return false;
  if (status === null || isRedirect(response)) return true;
  return !isBlockedInChromium({ ...response, status });
}

function isKeptByResourcePolicy({ origin, request, response }: PredictedExchange): boolean {
  const url = parseUrl(request.url);
  return (
    url !== null && isKeptBy(combinedValue(response.headers, 'cross-origin-resource-policy'), origin, url)
  );
}

function isRedirect({ status, headers }: PartialResponse): boolean {
  return status !== null && isRedirectStatus(status) && hasHeader(headers, 'location');
}

/** All but what asks to wait, and what Cross-Origin-Resource-Policy keeps from fetch; of 3xx a redirect that says where to. */
export function isStoredByFirefox(exchange: PredictedExchange): boolean {
  const { mode, destination, response } = exchange;
  const { status } = response;
  if (status === null || status === 425 || status === 429) return false;
  if (mode === 'no-cors' && destination !== 'image' && isKeptByResourcePolicy(exchange)) return false;
  return status < 300 || status >= 400 || isRedirect(response);
}

/**
 * Whether the status alone makes Firefox ask the server again.
 * @see https://searchfox.org/mozilla-central/source/netwerk/protocol/http/nsHttpResponseHead.cpp
 */
export function isAskedAgainByFirefox({ status }: PartialResponse): boolean {
  return status !== null && !/^(?:20[0346]|3..|410)$/.test(String(status));
}

/** What can neither be used for some time nor be asked about is not stored. */
export function isStoredByWebKit({ response: { status, headers } }: PredictedExchange): boolean {
  const isOfUse =
    /(?:^|[\s,])max-age="?[1-9]/i.test(combinedValue(headers, 'cache-control') ?? '') ||
    hasHeader(headers, 'etag') ||
    hasHeader(headers, 'last-modified');
  return isOfUse && status !== null && status < 500;
}

/** @see https://source.chromium.org/chromium/chromium/src/+/main:net/http/http_response_headers.cc */
export function isFreshInChromium({ status, headers }: PartialResponse): boolean {
  if (status === 300 || status === 301 || status === 308 || status === 410) return true;
  return (
    (status === 200 || status === 203 || status === 206) &&
    hasHeader(headers, 'last-modified') &&
    !hasDirective(headers, 'must-revalidate')
  );
}

/** @see https://searchfox.org/mozilla-central/source/netwerk/protocol/http/nsHttpResponseHead.cpp */
export function isFreshInFirefox({ status, headers }: PartialResponse): boolean {
  if (status === 410) return true;
  if (!hasHeader(headers, 'last-modified') || status === null || status === 300 || status > 308) return false;
  const isTemporary = status === 302 || status === 307;
  return !isTemporary || hasDirective(headers, 'private') || hasDirective(headers, 'public');
}

/** A cross-site image, whose response Firefox uses for no script. */
export function isForeignImage({ origin, request, destination }: PredictedExchange): boolean {
  const url = parseUrl(request.url);
  return destination === 'image' && url !== null && isSameSite(origin, url) === false;
}
