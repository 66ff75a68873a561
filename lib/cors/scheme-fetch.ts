import type { HeaderList } from '../http/header-list';
import { isHttpScheme } from '../http/origin';
import type { HopOutcome, FetchParams } from './fetch-params';
import { currentUrl, isOwn, type FetchRequest } from './fetch-request';
import { httpFetch } from './http-fetch';
import type { Profile } from './profile';
import { stepsOf } from './trace';

const step = stepsOf('concept-scheme-fetch');

/**
 * Fetches without the CORS protocol, by the URL's scheme. What a blob: URL holds is not known here.
 * @see https://fetch.spec.whatwg.org/#concept-scheme-fetch
 */
export function schemeFetch(params: FetchParams): HopOutcome {
  const { request, trace } = params;
  const url = currentUrl(request);
  // 3
  if (isHttpScheme(url)) return httpFetch(params, null);
  const headers = localHeaders(request, params.profile);
  if (headers !== null) {
    trace.passed(step('3'), `${url.protocol} is handled by the browser itself.`);
    return { kind: 'response', response: { status: 200, headers }, exchange: null, isOpaqueRedirect: false };
  }
  const block = { kind: 'scheme-not-http', url: url.href, hop: request.redirectCount } as const;
  return trace.networkError(step('3'), block);
}

function localHeaders(request: FetchRequest, { isAboutBlankFetched }: Profile): HeaderList | null {
  const url = currentUrl(request);
  switch (url.protocol) {
    case 'about:':
      return isAboutBlankFetched && url.pathname === 'blank'
        ? [['Content-Type', 'text/html;charset=utf-8']]
        : null;
    case 'blob:':
      // That of another origin is none to this page.
      return request.method === 'GET' && isOwn(request) ? [] : null;
    case 'data:': {
      const [, type = '', data] = /^data:([^,]*),([^#]*)/s.exec(url.href) ?? [];
      const mimeType = type.replace(/; *base64 *$/i, '');
      if (data === undefined || (mimeType !== type && !isForgivingBase64(data))) return null;
      return [['Content-Type', mimeType || 'text/plain;charset=US-ASCII']];
    }
    default:
      return null;
  }
}

/** @see https://infra.spec.whatwg.org/#forgiving-base64-decode of the percent-decoded text */
function isForgivingBase64(text: string): boolean {
  try {
    atob(decodeURIComponent(text));
    return true;
  } catch {
    return false;
  }
}
