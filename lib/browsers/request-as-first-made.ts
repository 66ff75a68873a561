import { currentUrl, type FetchRequest } from '../cors/fetch-request';
import type { FetchSoFar } from '../cors/hop';
import { requestBodyHeaderNames } from '../cors/http-redirect-fetch';
import { isSameOrigin } from '../http/origin';

/** The request as it was before any redirect. */
export function requestAsFirstMade({ hops: [first], request }: FetchSoFar): FetchRequest {
  return first?.request ?? request;
}

/**
 * Names without the headers that the last redirect took away: a Content-Type that XMLHttpRequest added for its body
 * stays all the same, where nothing else is named.
 */
export function namesThatRedirectKept(unsafeNames: readonly string[], soFar: FetchSoFar): readonly string[] {
  const { api, authorHeaders } = soFar;
  const taken = namesTakenByRedirect(soFar);
  const isAdded = (name: string): boolean =>
    api === 'xhr' && name === 'content-type' && !authorHeaders.has(name) && unsafeNames.length === 1;
  return unsafeNames.filter((name) => !taken.includes(name) || isAdded(name));
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
