import { isHttpScheme } from '../http/origin';
import type { WireResponse } from '../http/message';
import { networkError, type HopOutcome, type FetchParams } from './fetch-params';
import { currentUrl } from './fetch-request';
import { httpFetch } from './http-fetch';
import { stepsOf } from './trace';

const step = stepsOf('concept-scheme-fetch', 'Scheme fetch');

/**
 * Fetches without the CORS protocol, by the URL's scheme. What a blob: URL holds is not known here.
 * @see https://fetch.spec.whatwg.org/#concept-scheme-fetch
 */
export function schemeFetch(params: FetchParams): HopOutcome {
  const { request, trace } = params;
  const url = currentUrl(request);
  // 3
  if (isHttpScheme(url)) return httpFetch(params, null);
  const contentType = localContentType(url);
  if (contentType !== null) {
    trace.passed(step('3'), `${url.protocol} is answered by the browser itself.`);
    const response: WireResponse = { status: 200, headers: [['Content-Type', contentType]] };
    return { kind: 'response', response, exchange: null, isOpaqueRedirect: false };
  }
  trace.failed(step('3'), `${url.protocol} cannot be fetched.`);
  return networkError({ kind: 'scheme-not-http', url: url.href, hop: request.redirectCount });
}

function localContentType(url: URL): string | null {
  if (url.protocol === 'about:') return url.pathname === 'blank' ? 'text/html;charset=utf-8' : null;
  if (url.protocol !== 'data:') return null;
  const comma = url.href.indexOf(',');
  if (comma === -1) return null;
  return url.href.slice('data:'.length, comma).replace(/; *base64$/i, '') || 'text/plain;charset=US-ASCII';
}
