import type { PredictedExchange } from '../cors/prediction';
import { combinedValue, hasHeader } from '../http/header-list';
import { extractMimeTypeEssence } from '../http/mime-type';
import { isSameOrigin, parseUrl } from '../http/origin';

/**
 * Whether opaque response blocking leaves a response be, as far as its headers tell: JSON is taken to be what it says.
 * @see https://whatpr.org/fetch/1442.html#orb-algorithm
 */
export function isStoredByChromium({
  mode,
  origin,
  request,
  response: { headers },
}: PredictedExchange): boolean {
  if (mode !== 'no-cors' || isSameOrigin(origin, parseUrl(request.url)?.origin ?? '')) return true;
  const essence = extractMimeTypeEssence(headers) ?? '';
  if (/^(?:application|text)\/json$|\+json$/.test(essence)) return false;
  const isTyped = combinedValue(headers, 'x-content-type-options')?.toLowerCase() === 'nosniff';
  return !isTyped || !/^text\/(?:html|plain|xml)$|^application\/xml$/.test(essence);
}

const statusesOfFirefox = new Set([200, 203, 204, 206, 300, 301, 302, 304, 307, 308]);

export function isStoredByFirefox({ response: { status } }: PredictedExchange): boolean {
  return status !== null && statusesOfFirefox.has(status);
}

/** What can neither be used for some time nor be asked about is not stored. */
export function isStoredByWebKit({ response: { status, headers } }: PredictedExchange): boolean {
  const isOfUse =
    /(?:^|[\s,])max-age="?[1-9]/i.test(combinedValue(headers, 'cache-control') ?? '') ||
    hasHeader(headers, 'etag') ||
    hasHeader(headers, 'last-modified');
  return isOfUse && status !== null && status < 500;
}
