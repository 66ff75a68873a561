import type { PredictedExchange } from '../cors/prediction';
import { isSameSite } from '../cors/fetch-metadata/same-site';
import { hasDirective } from '../http/cache-control';
import { combinedValue, hasHeader } from '../http/header-list';
import type { PartialResponse } from '../http/message';
import { isSameOrigin, parseUrl } from '../http/origin';
import { isRedirectStatus } from '../http/status';
import { isBlockedInChromium } from './opaque-response-blocking';

const statusesChromiumLeaves = new Set([206, 401, 407, 416]);

/** By its status, and where opaque response blocking leaves a response be, which is not asked about redirects. */
export function isStoredByChromium({ mode, origin, request, response }: PredictedExchange): boolean {
  const { status } = response;
  if (status !== null && statusesChromiumLeaves.has(status)) return false;
  if (mode !== 'no-cors' || isSameOrigin(origin, parseUrl(request.url)?.origin ?? '')) return true;
  if (status === null || isRedirectStatus(status)) return true;
  return !isBlockedInChromium({ ...response, status });
}

/** A redirect is stored if it says where to. */
export function isStoredByFirefox({ response: { status, headers } }: PredictedExchange): boolean {
  if (status === null) return false;
  const isOther = status >= 300 && status < 400;
  return isOther
    ? isRedirectStatus(status) && status !== 303 && hasHeader(headers, 'location')
    : status === 200 || (status > 202 && status < 207 && status !== 205) || status === 410;
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
