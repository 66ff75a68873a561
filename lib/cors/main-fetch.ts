import { isHttpScheme } from '../http/origin';
import type { Block } from './block';
import { corsPreflightFetch } from './cors-preflight-fetch';
import {
  networkError,
  noteTriggers,
  type FetchOutcome,
  type FetchParams,
  type HopOutcome,
} from './fetch-params';
import { currentUrl, isOwn, isRefusedByMode, type FetchRequest } from './fetch-request';
import { actualRequestSteps, httpFetch } from './http-fetch';
import { neededResponse } from './needed-response';
import { preflightNeed } from './needs-preflight';
import type { Profile } from './profile';
import { preSendBlock, preSendSteps } from './pre-send-checks';
import { cacheLookup, clearEntries } from './preflight-cache';
import { rareGate } from './rare-gates';
import { determineReferrer } from './referrer';
import { schemeFetch } from './scheme-fetch';
import { stepsOf, type Check } from './trace';

const step = stepsOf('concept-main-fetch')('12');
const preflightDecision: Check = { rule: step, subject: 'A preflight is sent if the request needs one.' };

/**
 * Checks the request before it is sent, and sends it the way that its origin, mode and headers choose, hop by hop.
 * @see https://fetch.spec.whatwg.org/#concept-main-fetch
 */
export function mainFetch(params: FetchParams): FetchOutcome {
  let outcome = fetchHop(params);
  while (outcome.kind === 'redirect') outcome = fetchHop(params);
  // 12
  const isPreflighted = params.hops.some(({ triggers }) => triggers !== null && triggers.length > 0);
  if (outcome.kind === 'network-error' && params.request.mode === 'cors' && params.cache.length > 0)
    clearCache(params, isPreflighted);
  return outcome;
}

function clearCache(params: FetchParams, isPreflighted: boolean): void {
  const { trace, profile } = params;
  const last = trace.exchanges.at(-1);
  const isCleared =
    last?.kind === 'preflight'
      ? profile.doesFailedPreflightClearPreflightCache && profile.preflightCaching(params).doesFailureClear
      : isPreflighted
        ? profile.doesFailedRequestClearPreflightCache
        : last && profile.doesFailedSimpleRequestClearPreflightCache;
  if (isCleared) params.cache = clearEntries(params.cache, cacheLookup(params), profile);
}

function fetchHop(params: FetchParams): HopOutcome {
  const { page, trace, profile } = params;
  const asked = params.request;
  // 5
  rareGate(page, 'upgrade-insecure-requests')?.upgrade(params);
  // 6
  rareGate(page, 'elements', params)?.upgradeMixedContent(params);
  if (isAway(params.request, profile) && params.request.mode === 'cors')
    trace.expect([preflightDecision, ...actualRequestSteps(params)]);
  trace.expect(preSendSteps);
  // 7
  const block = preSendBlock(params, asked);
  if (block) return networkError(block);
  params.request = withReferrer(params);
  // 10
  rareGate(page, 'hsts')?.askByHttps(params);
  const { request } = params;
  const url = currentUrl(request);
  const { mode, redirectMode, redirectCount: hop } = request;
  const taint = (responseTainting: FetchRequest['responseTainting']): void => {
    params.request = { ...request, responseTainting };
  };
  // 12
  if (!isAway(request, profile) || mode === 'websocket') {
    taint('basic');
    if (isOwn(request))
      trace.passed(step, `${url.origin} is the origin of the page, so CORS does not apply.`);
    return schemeFetch(params);
  }
  if (mode === 'same-origin') {
    if (profile.isPreflightedInSameOriginMode(request)) {
      params.request = request;
      const refusal = sendPreflightAlone(params);
      if (refusal) return networkError(refusal);
    }
    return trace.networkError(step, { kind: 'same-origin-mode', url: url.href, origin: request.origin, hop });
  }
  const handled = rareGate(page, 'service-worker')?.handledFetch(params, mainFetch, neededResponse);
  if (handled) return handled;
  if (mode === 'no-cors') {
    if (redirectMode !== 'follow') {
      return trace.networkError(step, { kind: 'no-cors-redirect-mode', redirect: redirectMode });
    }
    taint('opaque');
    trace.passed(step, 'The mode is "no-cors": no CORS check, and an opaque response.');
    return schemeFetch(params);
  }
  if (!isHttpScheme(url)) return trace.networkError(step, { kind: 'scheme-not-http', url: url.href, hop });
  taint('cors');
  if (rareGate(page, 'upgrade-insecure-requests')?.isCorsPrevented(params)) {
    noteTriggers(params, []);
    trace.passed(step, "The host is the page's own, and its policy upgrades requests: CORS does not apply.");
    return httpFetch(params, null);
  }
  const { triggers, unsafeNames } = preflightNeed(profile.requestToPreflight(params), profile);
  noteTriggers(params, triggers);
  if (triggers.length === 0) {
    trace.passed(step, `No preflight: ${request.method} and every header are safelisted.`);
    return httpFetch(params, null);
  }
  trace.preflighted(step, triggers);
  return httpFetch(params, profile.namesAskedFor(unsafeNames, params));
}

function isAway(request: FetchRequest, profile: Profile): boolean {
  if (isOwn(request)) return false;
  if (currentUrl(request).protocol !== 'data:') return true;
  return request.mode === 'no-cors' && isRefusedByMode(request) && profile.isNoCorsDataRefused;
}

/** Steps 8 and 9. */
function withReferrer({ request, page, api, profile }: FetchParams): FetchRequest {
  const referrerPolicy = request.referrerPolicy || page.referrerPolicy || 'strict-origin-when-cross-origin';
  const referrer = determineReferrer({ ...request, referrerPolicy }, page, api, profile);
  return { ...request, referrerPolicy, referrer };
}

/** A preflight that no request follows; why it is refused, or null. */
function sendPreflightAlone(params: FetchParams): Block | null {
  const { triggers, unsafeNames } = preflightNeed(params.request, params.profile);
  noteTriggers(params, triggers);
  params.trace.preflighted(step, triggers);
  return corsPreflightFetch(params, unsafeNames, cacheLookup(params));
}
