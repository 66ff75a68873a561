import { combinedValue, deleteHeader, hasHeader, valuesOf } from '../http/header-list';
import { trimTabsAndSpaces } from '../http/header-value';
import type { WireResponse } from '../http/message';
import { referrerPolicies } from '../http/referrer-policy';
import { fragmentOf, includesCredentials, isHttpScheme, isSameOrigin, parseUrl } from '../http/origin';
import type { Block } from './block';
import type { HopOutcome, FetchParams } from './fetch-params';
import { hasLocation } from './has-location';
import { currentUrl } from './fetch-request';
import type { Rule } from './algorithms';
import { rareGate } from './rare-gates';
import { readsOf, stepsOf } from './trace';

const step = stepsOf('concept-http-redirect-fetch');
const redirectLimit = 20;
/** @see https://fetch.spec.whatwg.org/#request-body-header-name */
export const requestBodyHeaderNames = [
  'content-encoding',
  'content-language',
  'content-location',
  'content-type',
];

/**
 * Changes the request as the redirect's status says. Step 22, main fetch again, is the caller's.
 * @see https://fetch.spec.whatwg.org/#concept-http-redirect-fetch
 */
export function httpRedirectFetch(params: FetchParams, response: WireResponse, exchange: number): HopOutcome {
  const { request, trace, profile } = params;
  const { status } = response;
  const reads = readsOf(exchange, 'response', 'location');
  const fail = (rule: Rule, block: Block): HopOutcome => trace.networkError(rule, block, reads);

  // 3, 4
  const values = valuesOf(response.headers, 'location');
  const location = combinedValue(response.headers, 'location');
  const isNone = profile.emptyLocation === 'as-none' && !hasLocation(response, profile);
  if (location === null || isNone) {
    trace.passed(
      step('4'),
      `The status is ${status}, and without Location the response is taken as it is.`,
      reads,
    );
    return { kind: 'response', response, exchange, isOpaqueRedirect: false };
  }
  const url = currentUrl(request);
  const target = values.length > 1 ? profile.repeatedLocation(values, request) : location;
  const locationUrl = target === null ? null : parseUrl(target, url.href);
  // 5
  if (!locationUrl || (target === '' && profile.emptyLocation === 'network-error')) {
    return fail(step('5'), { kind: 'redirect-location-invalid', exchange, location });
  }
  if (fragmentOf(locationUrl) === '') locationUrl.hash = fragmentOf(url);
  // 6
  if (!isHttpScheme(locationUrl)) {
    return fail(step('6'), { kind: 'redirect-scheme', exchange, location });
  }
  // 7
  const limit =
    request.keepalive && !params.isHandledByWorker ? profile.keepaliveRedirectLimit : redirectLimit;
  if (request.redirectCount === limit) {
    return fail(step('7'), { kind: 'redirect-limit', exchange, limit });
  }
  // 9, 10
  const isToOther = request.mode === 'cors' && !isSameOrigin(request.origin, locationUrl.origin);
  const isForbidden =
    (isToOther || request.responseTainting === 'cors') &&
    !rareGate(params.page, 'upgrade-insecure-requests')?.isPasswordAllowed(params, locationUrl);
  if (includesCredentials(locationUrl) && isForbidden) {
    return fail(step(isToOther ? '9' : '10'), { kind: 'redirect-includes-credentials', exchange, location });
  }
  // 11
  if (status !== 303 && request.body && !request.body.hasSource) {
    return fail(step('11'), { kind: 'redirect-stream-body', exchange, status });
  }
  // 12
  const isPostToGet = (status === 301 || status === 302) && request.method === 'POST';
  const isSeeOther = status === 303 && request.method !== 'GET' && request.method !== 'HEAD';
  const isDeleteToGet =
    profile.doesDeleteBecomeGetAcrossOrigins &&
    request.method === 'DELETE' &&
    !isSameOrigin(url.origin, locationUrl.origin);
  let { method, body, headerList } = request;
  if (isPostToGet || isSeeOther || isDeleteToGet) {
    trace.passed(
      step('12'),
      `Status ${status} turns ${method} into GET, without the body and its headers.`,
      reads,
    );
    method = 'GET';
    body = null;
    for (const name of requestBodyHeaderNames) headerList = deleteHeader(headerList, name);
  }
  // 13
  if (!isSameOrigin(url.origin, locationUrl.origin)) {
    if (hasHeader(headerList, 'authorization')) {
      trace.passed(step('13'), `Authorization is not sent on to another origin, ${locationUrl.origin}.`);
      headerList = deleteHeader(headerList, 'authorization');
    }
  }
  for (const name of profile.headersDroppedByRedirect(request)) headerList = deleteHeader(headerList, name);
  // 18
  trace.passed(step('18'), `Status ${status} redirects to ${locationUrl.href}`, reads);
  params.request = {
    ...request,
    method,
    body,
    headerList,
    urlList: [...request.urlList, locationUrl],
    isRedirectTainted:
      request.isRedirectTainted ||
      (request.mode !== 'websocket' &&
        !isSameOrigin(locationUrl.origin, url.origin) &&
        !isSameOrigin(request.origin, url.origin)),
    // 8
    redirectCount: request.redirectCount + 1,
    // 19
    referrerPolicy: referrerPolicyOf(response) ?? request.referrerPolicy,
  };
  // 22
  return { kind: 'redirect' };
}

/** @see https://w3c.github.io/webappsec-referrer-policy/#parse-referrer-policy-from-header */
function referrerPolicyOf({ headers }: WireResponse): string | null {
  const tokens = combinedValue(headers, 'referrer-policy')?.toLowerCase().split(',') ?? [];
  return tokens.map(trimTabsAndSpaces).findLast((token) => referrerPolicies.includes(token)) ?? null;
}
