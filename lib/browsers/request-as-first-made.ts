import type { Block } from '../cors/block';
import { corsCheck } from '../cors/cors-check';
import {
  currentUrl,
  isOwn,
  isUseCorsPreflightFlagSet,
  serializeRequestOrigin,
  type FetchRequest,
} from '../cors/fetch-request';
import type { FetchSoFar, Hop } from '../cors/hop';
import { requestBodyHeaderNames } from '../cors/http-redirect-fetch';
import { Trace } from '../cors/trace';
import { setHeader, type Header } from '../http/header-list';
import { isUnknown, type WireResponse } from '../http/message';
import { isSameOrigin } from '../http/origin';
import { isRedirectInWebKit } from './redirect-status';

/** The request as it was before any redirect, with the method that it had when it first left the page's own origin. */
export function requestAsFirstMade({ hops, request }: FetchSoFar): FetchRequest {
  const [first] = hops;
  const away = awayFirst(hops);
  return first && away ? { ...first.request, method: away.method } : request;
}

/**
 * In Firefox a beacon loses the headers that a redirect of the page's own origin takes away, and XMLHttpRequest has the
 * Content-Type that the author wrote.
 */
export function requestAsFirstMadeInFirefox(soFar: FetchSoFar): FetchRequest {
  const away = awayFirst(soFar.hops);
  const made = soFar.api === 'sendBeacon' && away ? away : requestAsFirstMade(soFar);
  const { contentTypeAsWritten: written, headerList } = made;
  return written === undefined
    ? made
    : { ...made, headerList: setHeader(headerList, ['Content-Type', written]) };
}

/** With credentials, where a request of the page's own origin was led away, and is led on without a preflight. */
export function credentialedAfterOwnRedirect(
  { hops, request }: FetchSoFar,
  response: WireResponse,
): FetchRequest {
  const isLedOn = request.redirectCount > 0 && isRedirectInWebKit(response, request.mode);
  const isPreflighted = (hops.at(-1)?.triggers ?? []).length > 0;
  return isLedOn && !isPreflighted ? credentialedIfOwnFirst(hops, request) : request;
}

/**
 * What blocks a request that was preflighted: the redirect before it, checked with credentials only then. What is not known of
 * it does not.
 */
export function blockOfCredentialedRedirect({ hops, trace }: FetchSoFar): Block | null {
  const [before] = hops.slice(-2);
  const exchange = trace.exchanges.findLastIndex(
    ({ kind, hop }) => kind === 'actual' && hop === before?.request.redirectCount,
  );
  const { response } = trace.exchanges[exchange] ?? {};
  if (!before || !awayFirst(hops.slice(0, -1)) || !response || response.status === null) return null;
  const { status, headers } = response;
  const asked = credentialedIfOwnFirst(hops, before.request);
  const needed: readonly Header[] = [
    ['access-control-allow-origin', serializeRequestOrigin(asked)],
    ['access-control-allow-credentials', 'true'],
  ];
  const unknown = needed.filter(([name]) => isUnknown(response, name));
  return corsCheck(asked, { status, headers: [...headers, ...unknown] }, exchange, new Trace());
}

function credentialedIfOwnFirst([first]: readonly Hop[], request: FetchRequest): FetchRequest {
  return first && isOwn(first.request) && request.credentialsMode === 'same-origin'
    ? { ...request, credentialsMode: 'include' }
    : request;
}

function awayFirst(hops: readonly Hop[]): FetchRequest | undefined {
  return hops.find((hop) => !isOwn(hop.request))?.request;
}

/**
 * Names without the headers that the last redirect took away. A Content-Type that XMLHttpRequest or sendBeacon added for its
 * body stays all the same, where nothing else is named, and no upload listener asked for the preflight; else what one
 * redirect took of XMLHttpRequest's does not come back.
 */
export function namesThatRedirectKept(unsafeNames: readonly string[], soFar: FetchSoFar): readonly string[] {
  const { api, authorHeaders, hops, request } = soFar;
  const isAdded = (api === 'xhr' || api === 'sendBeacon') && !authorHeaders.has('content-type');
  const isAlone = unsafeNames.length === 1 && unsafeNames[0] === 'content-type';
  if (isAdded && isAlone && (api === 'sendBeacon' || !isUseCorsPreflightFlagSet(request))) return unsafeNames;
  const isMethodChanged = hops.some(({ request: { method } }) => method !== hops[0]?.request.method);
  const taken = [...namesTakenByRedirect(soFar), ...(isAdded && isMethodChanged ? ['content-type'] : [])];
  return unsafeNames.filter((name) => !taken.includes(name));
}

/**
 * Lower-case names of the headers that the last redirect takes away where they are.
 * @see https://fetch.spec.whatwg.org/#concept-http-redirect-fetch steps 12 and 13
 */
function namesTakenByRedirect({ hops }: FetchSoFar): readonly string[] {
  const [before, now] = hops.slice(-2);
  if (!before || !now) return [];
  const isSame = isSameOrigin(currentUrl(before.request).origin, currentUrl(now.request).origin);
  return [
    ...(before.request.method === now.request.method ? [] : requestBodyHeaderNames),
    ...(isSame ? [] : ['authorization']),
  ];
}
