import { combinedValue } from '../http/header-list';
import { getDecodeAndSplit } from '../http/header-value';
import type { WireResponse } from '../http/message';
import { serializeRequestOrigin, type FetchRequest } from './fetch-request';

/**
 * Whether a response lets the request's origin read its detailed timing.
 * @see https://fetch.spec.whatwg.org/#concept-tao-check
 */
export function taoCheck(request: FetchRequest, response: WireResponse): boolean {
  // 2
  if (request.timingAllowFailed) return false;
  // 3
  const value = combinedValue(response.headers, 'timing-allow-origin');
  const values = value === null ? [] : getDecodeAndSplit(value);
  // 4
  if (values.includes('*')) return true;
  // 5
  if (values.includes(serializeRequestOrigin(request))) return true;
  // 7
  return request.responseTainting === 'basic';
}
