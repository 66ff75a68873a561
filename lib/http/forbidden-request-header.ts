import { getDecodeAndSplit } from './header-value';
import { isForbiddenMethod } from './method';

const forbiddenNames = new Set([
  'accept-charset',
  'accept-encoding',
  'access-control-request-headers',
  'access-control-request-method',
  'connection',
  'content-length',
  'cookie',
  'cookie2',
  'date',
  'dnt',
  'expect',
  'host',
  'keep-alive',
  'origin',
  'referer',
  'set-cookie',
  'te',
  'trailer',
  'transfer-encoding',
  'upgrade',
  'via',
]);

const methodOverrideNames = new Set(['x-http-method', 'x-http-method-override', 'x-method-override']);

/**
 * Whether scripts may not set the header; browsers drop it without a word.
 * @see https://fetch.spec.whatwg.org/#forbidden-request-header
 */
export function isForbiddenRequestHeader(name: string, value: string): boolean {
  const lowerCaseName = name.toLowerCase();
  // 1
  if (forbiddenNames.has(lowerCaseName)) return true;
  // 2
  if (lowerCaseName.startsWith('proxy-') || lowerCaseName.startsWith('sec-')) return true;
  // 3
  return methodOverrideNames.has(lowerCaseName) && getDecodeAndSplit(value).some(isForbiddenMethod);
}

/**
 * Whether no script may read the response header.
 * @see https://fetch.spec.whatwg.org/#forbidden-response-header-name
 */
export function isForbiddenResponseHeaderName(name: string): boolean {
  const lowerCaseName = name.toLowerCase();
  return lowerCaseName === 'set-cookie' || lowerCaseName === 'set-cookie2';
}
