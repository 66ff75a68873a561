import type { Header } from '../../http/header-list';
import type { PartialResponse } from '../../http/message';
import type { FetchParams } from '../fetch-params';
import { currentUrl } from '../fetch-request';
import type { Page } from '../scenario';
import { stepsOf } from '../trace';
import { asHttps } from './as-https';

const step = stepsOf('concept-main-fetch')('10');

/** What is said of a request that the browser redirects by itself. */
export const answered =
  'The browser knows this host by HSTS, and redirects to https: by itself: nothing is sent.';

/**
 * Asks a host by https: that the browser knows not to ask otherwise (HSTS), after the policies and mixed content were
 * looked at.
 * @see https://fetch.spec.whatwg.org/#concept-main-fetch step 10
 */
export function askByHttps(params: FetchParams): void {
  const { request, page, profile, trace } = params;
  const url = currentUrl(request);
  if (!isKnownHost(page, url)) return;
  const isWebSocket = request.mode === 'websocket';
  if (profile.isHstsRedirect && !isWebSocket) return;
  const secure = asHttps(params);
  // Where HSTS is a redirect, a WebSocket's request has its origin hidden as by one.
  params.request = profile.isHstsRedirect ? { ...secure, isRedirectTainted: true } : secure;
  trace.passed(step, `The browser knows ${url.host} by HSTS, and requests it over https: instead of http:.`);
}

/** The browser's own response to a request that HSTS does not let go; null where it goes. */
export function internalRedirect(
  { page, profile }: FetchParams,
  url: URL,
  origin: string | null,
): PartialResponse | null {
  if (!profile.isHstsRedirect || !isKnownHost(page, url)) return null;
  const headers: Header[] = [
    ['Location', url.href.replace(/^http:/, 'https:')],
    ['Non-Authoritative-Reason', 'HSTS'],
    ['Cross-Origin-Resource-Policy', 'cross-origin'],
  ];
  if (origin !== null) {
    headers.push(['Access-Control-Allow-Origin', origin], ['Access-Control-Allow-Credentials', 'true']);
  }
  return { status: 307, headers };
}

/** @see https://www.rfc-editor.org/rfc/rfc6797#section-8.2 */
function isKnownHost({ hstsHosts = [] }: Page, { protocol, hostname }: URL): boolean {
  return protocol === 'http:' && hstsHosts.some((host) => host.toLowerCase() === hostname);
}
