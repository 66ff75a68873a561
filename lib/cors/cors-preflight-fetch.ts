import { combinedValue, type Header } from '../http/header-list';
import { statusName } from '../http/message';
import { isSameOrigin } from '../http/origin';
import { isOkStatus, isRedirectStatus } from '../http/status';
import type { Block } from './block';
import { corsCheck, corsCheckSteps } from './cors-check';
import type { FetchParams } from './fetch-params';
import { currentUrl, type FetchRequest } from './fetch-request';
import { httpNetworkOrCacheFetch } from './http-network-or-cache-fetch';
import { storeGrant, type CacheLookup } from './preflight-cache';
import { preflightCheck, preflightCheckSteps } from './preflight-check';
import { readsOf, stepsOf, type Check } from './trace';

const step = stepsOf('cors-preflight-fetch-0');
const sent = step('6');
const okStatus: Check = { rule: step('7'), subject: "The preflight's status is between 200 and 299." };

/**
 * Asks the server whether it understands the request to come; null when it does, and the cache knows.
 * @see https://fetch.spec.whatwg.org/#cors-preflight-fetch-0
 */
export function corsPreflightFetch(
  params: FetchParams,
  unsafeNames: readonly string[],
  lookup: CacheLookup,
): Block | null {
  const { request, trace, profile } = params;
  // 2
  const headerList: Header[] = [['Accept', '*/*']];
  // 3
  headerList.push(['Access-Control-Request-Method', request.method]);
  // 4, 5
  if (unsafeNames.length > 0) headerList.push(['Access-Control-Request-Headers', unsafeNames.join(',')]);
  const userAgent = combinedValue(request.headerList, 'user-agent');
  if (profile.doesPreflightCarryUserAgent && userAgent !== null) headerList.push(['User-Agent', userAgent]);
  const caching = profile.preflightCaching(params);
  // 1
  const preflight: FetchRequest = {
    ...request,
    method: 'OPTIONS',
    isRedirectTainted: profile.isPreflightOriginTainted && request.isRedirectTainted,
    headerList,
    body: null,
    mode: 'cors',
    credentialsMode: 'same-origin',
    responseTainting: 'cors',
    cacheMode: caching.mode,
    keepalive: false,
    redirectMode: 'follow',
    referrer: profile.referrerOfPreflight(params),
  };
  trace.expect([...corsCheckSteps(request.credentialsMode), okStatus, ...preflightCheckSteps(unsafeNames)]);
  // 6
  const outcome = httpNetworkOrCacheFetch(params, preflight, 'preflight');
  if (outcome.kind === 'network-error') return trace.failed(sent, outcome.block);
  const { response } = outcome;
  const exchange = outcome.exchange ?? 0;
  trace.passed(
    sent,
    `A preflight asks for ${request.method}${unsafeNames.length > 0 ? ` with ${unsafeNames.join(', ')}` : ''}.`,
    readsOf(exchange, 'request', ...headerList.slice(1).map(([name]) => name.toLowerCase())),
  );
  const { status } = response;
  const location = combinedValue(response.headers, 'location');
  const redirect: Block | null =
    isRedirectStatus(status) && (location || !profile.isPreflightRedirectRefusedFirst)
      ? { kind: 'preflight-redirect', exchange, status, location }
      : null;
  if (redirect && profile.isPreflightRedirectRefusedFirst) return trace.failed(okStatus.rule, redirect);
  // 7
  const isChecked =
    profile.isOwnPreflightChecked || !isSameOrigin(currentUrl(request).origin, request.origin);
  if (isChecked) {
    const asked = { ...request, isRedirectTainted: preflight.isRedirectTainted };
    const corsBlock = corsCheck(asked, response, exchange, trace);
    if (corsBlock) return corsBlock;
  } else for (const { rule } of corsCheckSteps(request.credentialsMode)) trace.expectNoLonger(rule);
  if (!isOkStatus(status))
    return trace.failed(okStatus.rule, redirect ?? { kind: 'preflight-status', exchange, status });
  trace.passed(
    okStatus.rule,
    `The preflight's status is ${status}.`,
    readsOf(exchange, 'response', statusName),
  );
  // 7.1 to 7.7
  const verdict = preflightCheck(request, unsafeNames, response, exchange, trace, profile);
  if (caching.isAnswerKept && verdict.grant && (!verdict.block || profile.isRefusedGrantKept)) {
    // 7.8 to 7.10
    const maxAge = Math.min(profile.preflightMaxAge(response.headers), profile.preflightMaxAgeLimit);
    // 7.12 to 7.15
    params.cache = storeGrant(params.cache, verdict.grant, maxAge, lookup, profile);
  }
  return verdict.block;
}
