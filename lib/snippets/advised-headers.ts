import type { Header } from '../http/header-list';
import type { ServerAdvice } from './server-advice';

/**
 * The headers whose values do not depend on who asks, for servers that are told each header: those of every response,
 * and those that a preflight's response has besides.
 * @see https://fetch.spec.whatwg.org/#http-responses
 */
export function advisedHeaders(advice: ServerAdvice): {
  readonly every: readonly Header[];
  readonly preflight: readonly Header[];
} {
  const every: Header[] = [];
  if (advice.allowCredentials) every.push(['Access-Control-Allow-Credentials', 'true']);
  if (advice.exposeHeaders.length > 0) {
    every.push(['Access-Control-Expose-Headers', advice.exposeHeaders.join(', ')]);
  }
  const preflight: Header[] = [['Access-Control-Allow-Methods', advice.allowMethods.join(', ')]];
  if (advice.allowHeaders.length > 0) {
    preflight.push(['Access-Control-Allow-Headers', advice.allowHeaders.join(', ')]);
  }
  if (advice.maxAge !== null) preflight.push(['Access-Control-Max-Age', String(advice.maxAge)]);
  return { every, preflight };
}

/**
 * The one value that Access-Control-Allow-Origin has whoever asks; null when it depends on the asking origin, and
 * `Vary: Origin` is due.
 * @see https://fetch.spec.whatwg.org/#cors-protocol-and-http-caches
 */
export function fixedOrigin({ allowOrigin }: ServerAdvice): string | null {
  if (allowOrigin === '*') return '*';
  return allowOrigin !== 'echo' && allowOrigin.list.length === 1 ? allowOrigin.list[0] : null;
}
