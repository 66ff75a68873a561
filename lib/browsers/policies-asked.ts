import { isBadPort } from '../cors/bad-port';
import { currentUrl, isRefusedByMode, keepaliveBlock } from '../cors/fetch-request';
import type { Engine, Profile } from '../cors/profile';
import { isSameOrigin } from '../http/origin';
import { isApiBesideFetch, isMediaApi } from '../http/request-input';

/** Schemes that Chromium displays in no page of the web, of which reports are sent all the same. */
const undisplayable = /^(?:file|chrome|filesystem|view-source):$/;

/** Schemes that Firefox asks nobody about, and the rest with mode "no-cors" only. */
const asked = /^(?:https?|data):$/;
const neverAsked = /^(?:wss?|blob|file|about|javascript|chrome|resource|moz-extension|view-source):$/;

/** Which of the page's policies each engine asks about a URL. */
export const policiesAsked: Readonly<Record<Engine, Profile['policiesAsked']>> = {
  chromium: (request, api) => {
    const { protocol, origin } = currentUrl(request);
    if (api === 'xhr' && (protocol === 'ftp:' || (protocol === 'blob:' && request.method !== 'GET')))
      return 'none';
    const isLoadedByScript = api === 'xhr' || api === 'EventSource';
    if (protocol === 'blob:')
      return isLoadedByScript && !isSameOrigin(origin, request.origin) ? 'report-only' : 'all';
    return undisplayable.test(protocol) && (isLoadedByScript || !isApiBesideFetch(api)) && api !== 'fetch'
      ? 'report-only'
      : 'all';
  },
  firefox: (request, api) => {
    const { protocol } = currentUrl(request);
    if (api === 'fetch' && keepaliveBlock(request)) return 'none';
    if (api === 'WebSocket') return 'all';
    if (protocol === 'data:' && api === 'EventSource') return 'none';
    if (asked.test(protocol)) return 'all';
    const isWithoutCors = request.mode === 'no-cors' && !isRefusedByMode(request);
    return isWithoutCors && !neverAsked.test(protocol) ? 'all' : 'none';
  },
  webkit: (request, api) => {
    const isRedirectedSocket = request.mode === 'websocket' && request.redirectCount > 0;
    const isPortFirst = api === 'WebSocket' || isMediaApi(api);
    return isRedirectedSocket || (isPortFirst && isBadPort(currentUrl(request))) ? 'none' : 'all';
  },
};
