import { combinedValue } from '../http/header-list';
import { corsCheck, corsCheckSteps } from './cors-check';
import { corsPreflightFetch } from './cors-preflight-fetch';
import {
  crossOriginResourcePolicyRule,
  isBlockedByCrossOriginResourcePolicy,
} from './cross-origin-resource-policy';
import { keepaliveRefusal, networkError, type HopOutcome, type FetchParams } from './fetch-params';
import { currentUrl, isUseCorsPreflightFlagSet } from './fetch-request';
import { httpNetworkOrCacheFetch } from './http-network-or-cache-fetch';
import { hasLocation } from './has-location';
import { httpRedirectFetch } from './http-redirect-fetch';
import {
  cachedGrant,
  cacheLookup,
  clearEntries,
  hasHeaderNameMatch,
  hasMethodMatch,
  type CacheLookup,
} from './preflight-cache';
import { contentSecurityPolicyRule } from './pre-send-checks';
import { rareGate } from './rare-gates';
import { taoCheck } from './tao-check';
import { readsOf, stepsOf, type Check } from './trace';

const step = stepsOf('concept-http-fetch');
const sent: Check = { rule: step('4.3'), subject: 'The request is sent.' };

/** The checks of the actual request. */
export function actualRequestSteps({ request }: Pick<FetchParams, 'request'>): readonly Check[] {
  return [sent, ...corsCheckSteps(request.credentialsMode)];
}

/**
 * Sends the preflight where one is needed, then the request, and checks the response. `unsafeNames` are the
 * CORS-unsafe request-header names when a preflight is to be made; null otherwise.
 * @see https://fetch.spec.whatwg.org/#concept-http-fetch
 */
export function httpFetch(params: FetchParams, unsafeNames: readonly string[] | null): HopOutcome {
  const { request, page, trace, profile } = params;
  const policies = rareGate(page, 'content-security-policy');
  // 4.1
  if (unsafeNames !== null) {
    const lookup = cacheLookup(params);
    const { isCacheAsked } = profile.preflightCaching(params);
    if (isCacheAsked && isPreflightCached(params, unsafeNames, lookup)) {
      trace.passed(step('4.1'), 'The preflight cache allows this request.');
    } else {
      if (isCacheAsked && profile.doesMissClearPreflightCache)
        params.cache = clearEntries(params.cache, lookup, profile);
      const tooLong = profile.isKeepaliveLimitedFirst && keepaliveRefusal(params, request);
      if (tooLong) return trace.networkError(sent.rule, tooLong);
      const refused = policies?.preflightPolicyBlock(params);
      if (refused) return trace.networkError(contentSecurityPolicyRule, refused);
      const block = corsPreflightFetch(params, unsafeNames, lookup) ?? profile.blockAfterPreflight(params);
      if (block) return networkError(block);
    }
  }
  // 4.3
  const outcome = httpNetworkOrCacheFetch(params, request, 'actual');
  if (outcome.kind === 'network-error') {
    trace.failed(sent.rule, outcome.block);
    return outcome;
  }
  const { response } = outcome;
  const exchange = outcome.exchange ?? 0;
  const made = trace.exchanges[exchange];
  const { status } = made?.response ?? response;
  trace.passed(
    sent.rule,
    (made?.isFromHttpCache && rareGate(page, 'http-cache')?.answered) ||
      (made?.isInternal && rareGate(page, 'hsts')?.answered) ||
      `${request.method} is sent${status === null ? '' : ` and answered with status ${status}`}.`,
  );
  const refusal = rareGate(page, 'connection-allowlist')?.redirectBlock(params, response);
  if (refusal) return networkError(refusal);
  // 4.4
  const isCorsPrevented = rareGate(page, 'upgrade-insecure-requests')?.isCorsPrevented(params) ?? false;
  const elements = rareGate(page, 'elements', params);
  const refused = isCorsPrevented ? null : policies?.targetBlock(params, response, elements);
  if (refused) return trace.networkError(contentSecurityPolicyRule, refused);
  if (isCorsPrevented)
    for (const { rule } of corsCheckSteps(request.credentialsMode)) trace.expectNoLonger(rule);
  else if (request.responseTainting === 'cors') {
    const block = corsCheck(profile.requestToCheck(params, response), response, exchange, trace);
    if (block) return networkError(block);
  }
  // 4.5
  if (!taoCheck(request, response)) params.request = { ...request, timingAllowFailed: true };
  // 5
  if (request.responseTainting === 'opaque') {
    const { includesCredentials } = trace.exchanges[exchange] ?? { includesCredentials: false };
    const value = combinedValue(response.headers, 'cross-origin-resource-policy');
    const reads = readsOf(exchange, 'response', 'cross-origin-resource-policy');
    if (isBlockedByCrossOriginResourcePolicy(request, response, page, includesCredentials, profile)) {
      return trace.networkError(
        crossOriginResourcePolicyRule,
        { kind: 'cross-origin-resource-policy', exchange, value },
        reads,
      );
    }
    trace.dependsOn(crossOriginResourcePolicyRule, 'The page gets the response.', reads);
  }
  // 6
  if (profile.isRedirect(response, request.mode)) {
    // 6.2
    if (request.redirectMode === 'error') {
      if (profile.doesRedirectErrorNeedLocation && !hasLocation(response, profile)) return outcome;
      return trace.networkError(step('6.3'), { kind: 'redirect-mode-error', exchange });
    }
    if (request.redirectMode === 'manual') {
      const refused = profile.manualRedirectBlock(response, exchange, currentUrl(request));
      if (refused) return trace.networkError(step('6.3'), refused);
      trace.passed(
        step('6.3'),
        `The status is ${response.status}, and the redirect mode "manual" stops here.`,
      );
      return { ...outcome, isOpaqueRedirect: true };
    }
    return httpRedirectFetch(params, response, exchange);
  }
  return outcome;
}

function isPreflightCached(
  { request, cache, profile }: FetchParams,
  unsafeNames: readonly string[],
  lookup: CacheLookup,
): boolean {
  if (cache.length === 0) return false;
  const grant = cachedGrant(cache, lookup, profile);
  // By the standard this says nothing new; it does where the request that was first made decides.
  if (!grant.isAny) return false;
  const isFlagDecisive = isUseCorsPreflightFlagSet(request) && !profile.doesAnyEntryServeUploadListener;
  const isMethodKnown =
    hasMethodMatch(grant, request.method) ||
    (profile.isMethodServedUnlisted(request.method) && !isFlagDecisive);
  return isMethodKnown && unsafeNames.every((name) => hasHeaderNameMatch(grant, name, profile));
}
