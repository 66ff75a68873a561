import { isHttpScheme, isSameOrigin } from '../http/origin';
import { networkError, type FetchOutcome, type FetchParams, type HopOutcome } from './fetch-params';
import { currentUrl } from './fetch-request';
import { closedGate, gateSteps } from './gates';
import { actualRequestSteps, httpFetch } from './http-fetch';
import { judgePreflight } from './needs-preflight';
import { clearEntries } from './preflight-cache';
import { determineReferrer } from './referrer';
import { schemeFetch } from './scheme-fetch';
import { stepsOf, type Check } from './trace';

const step = stepsOf('concept-main-fetch')('12');
const preflightDecision: Check = { rule: step, subject: 'A preflight is sent if the request needs one.' };

/**
 * Lets the request through the gates and on the way that its origin, mode and headers choose, hop by hop.
 * @see https://fetch.spec.whatwg.org/#concept-main-fetch
 */
export function mainFetch(params: FetchParams): FetchOutcome {
  let outcome = fetchHop(params);
  while (outcome.kind === 'redirect') outcome = fetchHop(params);
  // 12
  if (outcome.kind === 'network-error' && params.isPreflighted) clearCache(params);
  return outcome;
}

function clearCache(params: FetchParams): void {
  const { request, page, trace, profile } = params;
  const { failedPreflight, failedActual } = profile.clearsPreflightCacheAfter;
  const isCleared = trace.exchanges.at(-1)?.kind === 'preflight' ? failedPreflight : failedActual;
  if (!isCleared) return;
  const lookup = { request, key: page.topLevelOrigin ?? page.origin, now: params.now };
  params.cache = clearEntries(params.cache, lookup, profile);
}

function fetchHop(params: FetchParams): HopOutcome {
  const { request, trace, profile } = params;
  const url = currentUrl(request);
  const isOwn = isSameOrigin(url.origin, request.origin) && request.responseTainting === 'basic';
  const isAway = !isOwn && url.protocol !== 'data:';
  if (isAway && request.mode === 'cors') trace.expect([preflightDecision, ...actualRequestSteps(params)]);
  trace.expect(gateSteps);
  // 7
  const gate = closedGate(params);
  if (gate) return networkError(gate);
  // 8
  request.referrerPolicy ||= params.page.referrerPolicy || 'strict-origin-when-cross-origin';
  // 9
  request.referrer = determineReferrer(request, params.page);
  // 12
  if (!isAway || request.mode === 'websocket') {
    request.responseTainting = 'basic';
    if (isOwn) trace.passed(step, `${url.origin} is the origin of the page, so CORS does not apply.`);
    return schemeFetch(params);
  }
  if (request.mode === 'same-origin') {
    const early = profile.blockBeforeSameOriginMode(params);
    if (early) return networkError(early);
    const { origin, redirectCount: hop } = request;
    return trace.networkError(step, { kind: 'same-origin-mode', url: url.href, origin, hop });
  }
  if (request.mode === 'no-cors') {
    if (request.redirectMode !== 'follow') {
      return trace.networkError(step, { kind: 'no-cors-redirect-mode', redirect: request.redirectMode });
    }
    request.responseTainting = 'opaque';
    trace.passed(step, 'The mode is "no-cors": no CORS check, and an opaque response.');
    return schemeFetch(params);
  }
  if (!isHttpScheme(url)) {
    const block = { kind: 'scheme-not-http', url: url.href, hop: request.redirectCount } as const;
    return trace.networkError(step, block);
  }
  request.responseTainting = 'cors';
  const judgement = profile.preflightJudgement(judgePreflight(request, profile), params);
  params.preflightTriggers ??= judgement.triggers;
  if (judgement.triggers.length === 0) {
    trace.passed(step, `No preflight: ${request.method} and every header are safelisted.`);
    return httpFetch(params, null);
  }
  trace.preflighted(step, judgement.triggers);
  params.isPreflighted = true;
  if (request.redirectCount === 0) params.isFirstHopPreflighted = true;
  return httpFetch(params, judgement.unsafeNames);
}
