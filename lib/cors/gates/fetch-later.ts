import type { RequestInput } from '../../http/request-input';
import { isHttpScheme } from '../../http/origin';
import { thrower, type Constructed } from '../constructed';
import { currentUrl, type FetchRequest } from '../fetch-request';
import { isPotentiallyTrustworthy } from '../potentially-trustworthy';
import type { Profile } from '../profile';
import { constructRequest } from '../request-constructor';
import type { Page } from '../scenario';
import { stepsOf, type Trace } from '../trace';

const step = stepsOf('dom-global-fetch-later');
/** Bytes that one origin may have deferred, of which nothing else is taken to be. */
const quota = 64 * 1024;

/**
 * What `fetchLater(url, init)` makes of its arguments: a request that is sent later, and of whose response the page is told
 * nothing.
 * @see https://fetch.spec.whatwg.org/#dom-global-fetch-later
 * @see https://fetch.spec.whatwg.org/#deferred-fetch-quota
 */
export function constructFetchLater(
  input: RequestInput,
  page: Page,
  profile: Profile,
  trace: Trace,
): Constructed {
  const thrown = thrower(trace);
  if (!profile.isFetchLaterKnown) return thrown(step(), { kind: 'api-not-supported', api: 'fetchLater' });
  const made = constructRequest(input, page, profile, trace);
  // An aborted signal is told of before the URL is looked at.
  if (made.kind === 'thrown' || input.aborted) return made;
  const { request, strippedHeaders } = made;
  const url = currentUrl(request);
  if (!isHttpScheme(url)) {
    return thrown(step(), { kind: 'deferred-fetch-url', url: url.href, isHttp: false });
  }
  if (!isPotentiallyTrustworthy(url)) {
    return thrown(step(), { kind: 'deferred-fetch-url', url: url.href, isHttp: true }, 'SecurityError');
  }
  if (request.body && !request.body.hasSource) return thrown(step(), { kind: 'stream-with-keepalive' });
  const byteLength = totalLength(request);
  if (byteLength > quota) {
    return thrown(step(), { kind: 'deferred-fetch-quota', byteLength, limit: quota }, 'QuotaExceededError');
  }
  trace.passed(step(), `${url.origin} is potentially trustworthy, and the request is within its quota.`);
  return { kind: 'request', strippedHeaders, request: { ...request, keepalive: true } };
}

/** @see https://fetch.spec.whatwg.org/#total-request-length */
function totalLength(request: FetchRequest): number {
  const { referrer, headerList, body } = request;
  const url = new URL(currentUrl(request));
  url.hash = '';
  const asked = referrer === 'client' ? 'about:client' : referrer === 'no-referrer' ? '' : referrer.href;
  const written = [url.href, asked, ...headerList.flat()].reduce((sum, text) => sum + text.length, 0);
  return written + (body?.length ?? body?.leastLength ?? 0);
}
