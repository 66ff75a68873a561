import { isHttpScheme, isSameOrigin } from '../http/origin';
import { corsUnsafeRequestHeaderNames } from './cors-unsafe-request-header-names';
import { networkError, type FetchOutcome, type FetchParams, type HopOutcome } from './fetch-params';
import { currentUrl } from './fetch-request';
import { closedGate } from './gates';
import { actualRequestSteps, httpFetch } from './http-fetch';
import { needsPreflight } from './needs-preflight';
import { clearEntries } from './preflight-cache';
import { schemeFetch } from './scheme-fetch';
import type { Check } from './trace';

const check = (subject: string): Check => ({
  rule: { spec: 'fetch', anchor: 'concept-main-fetch', step: '12', title: 'Main fetch' },
  subject,
});
const sameOrigin = check('The URL has the origin of the page.');
const sameOriginMode = check('The mode allows another origin.');
const noCors = check('The mode "no-cors" makes the response opaque.');
const scheme = check('The scheme is http: or https:.');
const preflightDecision = check('A preflight is needed or not.');

/**
 * Lets the request through the gates and on the way that its origin, mode and headers choose, hop by hop.
 * @see https://fetch.spec.whatwg.org/#concept-main-fetch
 */
export function mainFetch(params: FetchParams): FetchOutcome {
  let outcome = fetchHop(params);
  while (outcome.kind === 'redirect') outcome = fetchHop(params);
  // 12
  if (outcome.kind === 'network-error' && params.firstUnsafeNames !== null) clearCache(params);
  return outcome;
}

function clearCache(params: FetchParams): void {
  const { request, page, trace, profile } = params;
  const { failedPreflight, failedActual } = profile.clearsPreflightCacheAfter;
  const isCleared = trace.exchanges.at(-1)?.kind === 'preflight' ? failedPreflight : failedActual;
  if (!isCleared) return;
  params.cache = clearEntries(params.cache, {
    request,
    key: page.topLevelOrigin ?? page.origin,
    now: params.now,
  });
}

function fetchHop(params: FetchParams): HopOutcome {
  const { request, trace, profile } = params;
  const url = currentUrl(request);
  const isOwn = isSameOrigin(url.origin, request.origin) && request.responseTainting === 'basic';
  // 7
  const gate = closedGate(params);
  if (gate) {
    if (!isOwn && request.mode === 'cors')
      trace.notReached([preflightDecision, ...actualRequestSteps(params)]);
    return networkError(gate);
  }
  // 12
  if (isOwn || url.protocol === 'data:' || request.mode === 'websocket') {
    request.responseTainting = 'basic';
    if (isOwn)
      trace.passed(sameOrigin, `${url.origin} is the origin of the page, so CORS has no part in it.`);
    return schemeFetch(params);
  }
  if (request.mode === 'same-origin') {
    trace.failed(sameOriginMode, `The mode is "same-origin", and ${originOf(url)} is not ${request.origin}.`);
    return networkError({
      kind: 'same-origin-mode',
      url: url.href,
      origin: request.origin,
      hop: request.redirectCount,
    });
  }
  if (request.mode === 'no-cors') {
    if (request.redirectMode !== 'follow') {
      trace.failed(
        noCors,
        `The mode "no-cors" needs the redirect mode "follow", not "${request.redirectMode}".`,
      );
      return networkError({ kind: 'no-cors-redirect-mode', redirect: request.redirectMode });
    }
    request.responseTainting = 'opaque';
    trace.passed(noCors, 'The mode is "no-cors": no CORS check, and the page will not see the response.');
    return schemeFetch(params);
  }
  if (!isHttpScheme(url)) {
    trace.failed(
      scheme,
      `${url.protocol} is neither http: nor https:, and the page's own origin is ${request.origin}.`,
    );
    return networkError({ kind: 'scheme-not-http', url: url.href, hop: request.redirectCount });
  }
  request.responseTainting = 'cors';
  const triggers = request.unsafeRequestFlag ? needsPreflight(request, profile) : [];
  params.preflightTriggers ??= triggers;
  const isOnceAlways = profile.preflightAfterRedirect !== 'as-needed' && params.firstUnsafeNames !== null;
  if (triggers.length === 0 && !isOnceAlways) {
    trace.passed(preflightDecision, `No preflight: ${request.method} and every header are safelisted.`);
    return httpFetch(params, null);
  }
  trace.passed(
    preflightDecision,
    `A preflight is needed. ${triggers.map(({ claim }) => claim).join(' ') || 'This browser repeats it after a redirect.'}`,
  );
  const ownUnsafeNames = corsUnsafeRequestHeaderNames(request.headerList, profile).names;
  params.firstUnsafeNames ??= ownUnsafeNames;
  const unsafeNames =
    profile.preflightAfterRedirect === 'always-as-first' ? params.firstUnsafeNames : ownUnsafeNames;
  return httpFetch(params, unsafeNames);
}

function originOf(url: URL): string {
  return url.origin === 'null' ? url.protocol : url.origin;
}
