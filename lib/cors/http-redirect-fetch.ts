import { combinedValue } from '../http/header-list';
import type { WireResponse } from '../http/message';
import { includesCredentials, isHttpScheme, isSameOrigin, parseUrl } from '../http/origin';
import type { Block } from './block';
import { networkError, type HopOutcome, type FetchParams } from './fetch-params';
import { currentUrl } from './fetch-request';
import { deleteHeader } from './headers-object';
import type { Check } from './trace';

const check = (step: string): Check => ({
  rule: { spec: 'fetch', anchor: 'concept-http-redirect-fetch', step, title: 'HTTP-redirect fetch' },
  subject: 'The redirect may be followed.',
});
const absent = check('4');
const invalid = check('5');
const scheme = check('6');
const limit = check('7');
const userinfo = check('9');
const userinfoTainted = check('10');
const stream = check('11');
const methodChange = check('12');
const authorizationRemoval = check('13');
const followed = check('18');

const redirectLimit = 20;
const requestBodyHeaders = ['content-encoding', 'content-language', 'content-location', 'content-type'];

/**
 * Changes the request as the redirect's status says. Step 22, main fetch again, is the caller's.
 * @see https://fetch.spec.whatwg.org/#concept-http-redirect-fetch
 */
export function httpRedirectFetch(params: FetchParams, response: WireResponse, exchange: number): HopOutcome {
  const { request, trace, profile } = params;
  const { status } = response;
  const reads = [{ exchange, side: 'response', name: 'location' } as const];
  const fail = (failed: Check, block: Block, claim: string): HopOutcome => {
    trace.failed(failed, claim, reads);
    return networkError(block);
  };

  // 3, 4
  const location = combinedValue(response.headers, 'location');
  if (location === null || (location === '' && !profile.isEmptyLocationFollowed)) {
    trace.passed(
      absent,
      `The status is ${status}, and without Location the response is taken as it is.`,
      reads,
    );
    return { kind: 'response', response, exchange, isOpaqueRedirect: false };
  }
  const url = currentUrl(request);
  const locationUrl = parseUrl(location, url.href);
  // 5
  if (!locationUrl) {
    return fail(
      invalid,
      { kind: 'redirect-location-invalid', exchange, location },
      `Location is "${location}", which is no valid URL.`,
    );
  }
  if (locationUrl.hash === '') locationUrl.hash = url.hash;
  // 6
  if (!isHttpScheme(locationUrl)) {
    return fail(
      scheme,
      { kind: 'redirect-scheme', exchange, location },
      `Location is "${location}"; a redirect may lead to http: and https: only.`,
    );
  }
  // 7
  if (request.redirectCount === redirectLimit) {
    return fail(
      limit,
      { kind: 'redirect-limit', exchange, limit: redirectLimit },
      `This is redirect ${redirectLimit + 1}, and ${redirectLimit} are followed.`,
    );
  }
  // 8
  request.redirectCount += 1;
  // 9
  const isToOwnOrigin = isSameOrigin(request.origin, locationUrl.origin);
  if (request.mode === 'cors' && includesCredentials(locationUrl) && !isToOwnOrigin) {
    return fail(
      userinfo,
      { kind: 'redirect-includes-credentials', exchange, location },
      `Location is "${location}"; a redirect to another origin may have no user name and password.`,
    );
  }
  // 10
  if (request.responseTainting === 'cors' && includesCredentials(locationUrl)) {
    return fail(
      userinfoTainted,
      { kind: 'redirect-includes-credentials', exchange, location },
      `Location is "${location}"; a redirect from another origin may have no user name and password.`,
    );
  }
  // 11
  if (status !== 303 && request.body && !request.body.hasSource) {
    return fail(
      stream,
      { kind: 'redirect-stream-body', exchange, status },
      `The body is a stream, which cannot be sent again for status ${status}.`,
    );
  }
  // 12
  const isPostToGet = (status === 301 || status === 302) && request.method === 'POST';
  const isSeeOther = status === 303 && request.method !== 'GET' && request.method !== 'HEAD';
  if (isPostToGet || isSeeOther) {
    trace.passed(
      methodChange,
      `Status ${status} turns ${request.method} into GET, without body and its headers.`,
      reads,
    );
    request.method = 'GET';
    request.body = null;
    for (const name of requestBodyHeaders) request.headerList = deleteHeader(request.headerList, name);
  }
  // 13
  if (!isSameOrigin(url.origin, locationUrl.origin)) {
    const kept = deleteHeader(request.headerList, 'authorization');
    if (kept.length < request.headerList.length) {
      trace.passed(
        authorizationRemoval,
        `Authorization is not sent on to another origin, ${locationUrl.origin}.`,
      );
      request.headerList = kept;
    }
  }
  // 18
  request.urlList.push(locationUrl);
  trace.passed(followed, `Status ${status} redirects to ${locationUrl.href}`, reads);
  // 19
  request.referrerPolicy = referrerPolicyOf(response) ?? request.referrerPolicy;
  // 22
  return { kind: 'redirect' };
}

/** @see https://w3c.github.io/webappsec-referrer-policy/#parse-referrer-policy-from-header */
function referrerPolicyOf({ headers }: WireResponse): string | null {
  const tokens = combinedValue(headers, 'referrer-policy')?.split(',') ?? [];
  return (
    tokens.map((token) => token.trim().toLowerCase()).findLast((token) => referrerPolicies.test(token)) ??
    null
  );
}

const referrerPolicies =
  /^(?:no-referrer|no-referrer-when-downgrade|same-origin|origin|strict-origin|origin-when-cross-origin|strict-origin-when-cross-origin|unsafe-url)$/;
