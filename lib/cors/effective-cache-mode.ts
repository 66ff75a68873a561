import { hasHeader, type HeaderList } from '../http/header-list';
import type { CacheMode } from './fetch-request';

const conditionalHeaders = [
  'if-modified-since',
  'if-none-match',
  'if-unmodified-since',
  'if-match',
  'if-range',
];

/** Whether the author asks by a header for a response only under a condition. */
export function isConditional(headers: HeaderList): boolean {
  return conditionalHeaders.some((name) => hasHeader(headers, name));
}

/**
 * The cache mode that a request has when it is sent.
 * @see https://fetch.spec.whatwg.org/#concept-http-network-or-cache-fetch step 8.16
 */
export function effectiveCacheMode(mode: CacheMode, headers: HeaderList): CacheMode {
  return mode === 'default' && isConditional(headers) ? 'no-store' : mode;
}
