import { cspProfileOf } from '../../csp/csp-profile';
import { shouldBlockRequest } from '../../csp/should-block-request';
import type { EarlierRequest } from '../../http/earlier-request';
import { hasDirective, listOf, maxAge } from '../../http/cache-control';
import { combinedValue, hasHeader, type Header, type HeaderList } from '../../http/header-list';
import { parseSingleRange } from '../../http/single-range';
import { isUnknown, statusName, type PartialResponse, type WireRequest } from '../../http/message';
import type { PagePolicy } from '../../http/page-policy';
import type { FetchParams } from '../fetch-params';
import { createFetchRequest, currentUrl, type CacheMode, type FetchRequest } from '../fetch-request';
import type { PredictedExchange, ServerNeed } from '../prediction';
import type { Page } from '../scenario';
import { readsOf, stepsOf, Trace } from '../trace';
import { specHttpCache, type AskedCache, type AskedMethod } from './http-cache-profile';

const selected = stepsOf('concept-http-network-or-cache-fetch')('8.26');

/** What is said of a request that a stored response answers. */
export const answered = 'The request is answered from the HTTP cache.';

const earlierWays: Readonly<
  Record<EarlierRequest, { readonly inWords: string } & Pick<FetchRequest, 'mode' | 'credentialsMode'>>
> = {
  image: { inWords: 'an image', mode: 'no-cors', credentialsMode: 'include' },
  'image-crossorigin': {
    inWords: 'an image with crossorigin',
    mode: 'cors',
    credentialsMode: 'same-origin',
  },
  'no-cors': { inWords: 'a request in the mode "no-cors"', mode: 'no-cors', credentialsMode: 'same-origin' },
  fetch: { inWords: 'an earlier request', mode: 'cors', credentialsMode: 'same-origin' },
};

/** What lets a response be stored in every browser. */
const storing: Header = ['Cache-Control', 'max-age=60'];
const storedStatus = 200;

/**
 * Makes the page's earlier request, and notes what stays of it: in the HTTP cache the exchanges whose responses may be
 * stored, in the preflight cache its preflight, and what its service worker has stored. Redirects of an image are taken to
 * be allowed by the page's policies if its URL is.
 * @param run makes a request, whose exchanges its trace then has
 * @see https://httpwg.org/specs/rfc9111.html#response.cacheability
 */
export function requestEarlier(params: FetchParams, run: (params: FetchParams) => unknown): void {
  const { request, profile } = params;
  const { earlier = 'fetch', ...later } = params.page;
  const { mode, credentialsMode } = earlierWays[earlier];
  const url = currentUrl(request);
  const isImage = earlier === 'image' || earlier === 'image-crossorigin';
  const asked = { url, redirectCount: 0, destination: 'image' };
  if (
    isImage &&
    shouldBlockRequest(later.policies ?? [], later.origin, asked, cspProfileOf(profile.csp)).isBlocked
  )
    return;
  const page: Page = isImage ? { ...later, policies: (later.policies ?? []).map(upgradingPart) } : later;
  const trace = new Trace();
  const made: FetchParams = {
    ...params,
    page,
    trace,
    request: createFetchRequest({
      url,
      origin: request.origin,
      mode,
      credentialsMode,
      ...(isImage && { destination: 'image', headerList: [['Accept', 'image/*']] }),
    }),
    authorHeaders: new Set(),
    api: 'fetch',
    timeout: 0,
    cache: [],
    hops: [],
    httpCache: [],
  };
  run(made);
  params.cache = made.cache;
  params.workerCache = made.workerCache;
  const { isStored } = { ...specHttpCache, ...profile.httpCache };
  // Without a stored response such a request fails, whatever the server answers.
  const isStorageNeeded = request.cacheMode === 'only-if-cached' && profile.isOnlyIfCachedKnown;
  params.httpCache = trace.exchanges.filter((exchange) => {
    const { kind, request: sent, response, isInternal } = exchange;
    return (
      kind === 'actual' &&
      sent.method === 'GET' &&
      !isInternal &&
      (isStorageNeeded || !isUnknown(response, 'cache-control')) &&
      !hasDirective(response.headers, 'no-store') &&
      isStored(isStorageNeeded ? { ...exchange, response: asStored(response) } : exchange)
    );
  });
}

/** A response in which every fact that is not known is so that it is stored. */
function asStored(response: PartialResponse): PartialResponse {
  const headers = isUnknown(response, 'cache-control') ? [storing] : [];
  return { status: response.status ?? storedStatus, headers: [...response.headers, ...headers] };
}

/** Of a policy, what changes an image's URL too. */
function upgradingPart(policy: PagePolicy): PagePolicy {
  const directive = 'upgrade-insecure-requests';
  return { ...policy, value: policy.value.toLowerCase().includes(directive) ? directive : '' };
}

/**
 * The stored response that answers a request; null where the request is sent, then with what asks whether a stored
 * response is still valid. One with Last-Modified and without a time is taken to be fresh.
 * @param asked as it would be sent
 * @param append adds a header to it
 * @see https://fetch.spec.whatwg.org/#concept-http-network-or-cache-fetch step 8.26
 * @see https://httpwg.org/specs/rfc9111.html#constructing.responses.from.caches
 */
export function selectedResponse(
  { httpCache, page, profile, trace }: FetchParams,
  asked: WireRequest & AskedCache & AskedMethod,
  cacheMode: CacheMode,
  append: (name: string, value: string) => void,
): PartialResponse | null {
  const { isStored, isSelectable, isFreshUnasked, isValidated, isMethodAnswered, rangeAnswer } = {
    ...specHttpCache,
    ...profile.httpCache,
  };
  if (!isMethodAnswered(asked, cacheMode)) return null;
  const range = combinedValue(asked.headers, 'range');
  const answer = range === null ? 'whole' : rangeAnswer(range);
  if (cacheMode === 'no-store' || cacheMode === 'reload' || answer === null) return null;
  const stored = httpCache.findLast(
    (one) => one.request.url === asked.url && isVaryMatched(one, asked.headers) && isSelectable(one, asked),
  );
  if (!stored) return null;
  const { response } = stored;
  const { headers } = response;
  const isStaleTaken = cacheMode === 'force-cache' || cacheMode === 'only-if-cached';
  if (
    isStaleTaken ||
    (cacheMode === 'default' &&
      isFresh(response, isFreshUnasked) &&
      !isValidated(response) &&
      !isFreshDemanded(asked.headers))
  ) {
    const { inWords } = earlierWays[page.earlier ?? 'fetch'];
    const without = hasHeader(stored.request.headers, 'origin') ? '' : ' without Origin';
    const exchange = trace.exchanges.length;
    const needs: ServerNeed[] = [];
    if (isUnknown(response, 'cache-control'))
      needs.push({ exchange, name: 'cache-control', value: storing[1] });
    if (!isStored({ ...stored, response: { ...asStored(response), status: response.status } }))
      needs.push({ exchange, name: statusName, value: `${storedStatus}` });
    trace.needs.push(...needs);
    if (needs.length > 0)
      trace.steps.push({
        rule: selected,
        outcome: 'depends',
        claim: `The HTTP cache has the response to ${inWords}.`,
        reads: readsOf(exchange, 'response', ...needs.map(({ name }) => name)),
      });
    else
      trace.passed(
        selected,
        `Nothing is sent: the HTTP cache has the response to ${inWords}, which was requested${without}.`,
      );
    return answer === 'part' && range !== null ? partOf(response, range) : response;
  }
  if (range !== null) return null;
  // 8.26.2.2.2
  const [etag, lastModified] = ['etag', 'last-modified'].map((name) => combinedValue(headers, name));
  if (etag) append('If-None-Match', etag);
  if (lastModified) append('If-Modified-Since', lastModified);
  return null;
}

/**
 * That part of a whole response; all of it where the range is beyond its end.
 * @see https://httpwg.org/specs/rfc9110.html#status.206
 */
function partOf(response: PartialResponse, range: string): PartialResponse {
  const { start, end } = parseSingleRange(range) ?? { start: null, end: null };
  const length = combinedValue(response.headers, 'content-length');
  if (response.status !== 200) return response;
  if (length === null) {
    const known = `bytes ${start ?? '?'}-${start === null ? '?' : (end ?? '?')}/?`;
    return { ...response, status: 206, headers: [...response.headers, ['Content-Range', known]] };
  }
  const total = BigInt(length);
  const last = total - 1n;
  const from = start ?? (end !== null && end < total ? total - end : 0n);
  if (from > last) return response;
  const to = start === null || end === null || end > last ? last : end;
  return {
    ...response,
    status: 206,
    headers: [
      ...response.headers.filter(([name]) => name.toLowerCase() !== 'content-length'),
      ['Content-Length', String(to - from + 1n)],
      ['Content-Range', `bytes ${from}-${to}/${total}`],
    ],
  };
}

/** @see https://httpwg.org/specs/rfc9111.html#caching.negotiated.responses */
function isVaryMatched({ request, response }: PredictedExchange, headers: HeaderList): boolean {
  return listOf(response.headers, 'vary').every(
    (name) => name !== '*' && combinedValue(request.headers, name) === combinedValue(headers, name),
  );
}

/** @see https://httpwg.org/specs/rfc9111.html#expiration.model */
function isFresh(response: PartialResponse, isFreshUnasked: (response: PartialResponse) => boolean): boolean {
  const { headers } = response;
  if (hasDirective(headers, 'no-cache')) return false;
  const seconds = maxAge(headers);
  return Number.isNaN(seconds) ? isFreshUnasked(response) : seconds > 0;
}

/** Whether the author's own header refuses a stored response that the server did not confirm. */
function isFreshDemanded(headers: HeaderList): boolean {
  return (
    hasDirective(headers, 'no-cache') ||
    hasDirective(headers, 'no-store') ||
    maxAge(headers) === 0 ||
    listOf(headers, 'pragma').includes('no-cache')
  );
}
