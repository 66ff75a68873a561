import { currentUrl } from '../../cors/fetch-request';
import type { FetchSoFar } from '../../cors/hop';
import { fragmentOf } from '../../http/origin';
import { combinedMaxAge, maxAgeOfInteger } from '../max-age';
import { chromiumPreflightCaching, firefoxPreflightCaching } from '../preflight-caching';
import { all, measured, measuredLast, measuredLater, type Departure } from './departure';

type Asking = Pick<FetchSoFar, 'request' | 'api'>;

/** Also where it is empty, but an empty one is not passed on to the target of a redirect. */
function ownFragment({ request }: Asking): string {
  const fragment = fragmentOf(currentUrl(request));
  const before = request.urlList.at(-2);
  return fragment === '#' && before !== undefined && fragmentOf(before) === '#' ? '' : fragment;
}

/** Firefox's `fetch` drops an empty fragment of its URL. */
function firefoxFragment(asking: Asking): string {
  const fragment = ownFragment(asking);
  const isFirst = asking.request.urlList.length === 1;
  return fragment === '#' && isFirst && asking.api === 'fetch' ? '' : fragment;
}

/** How long, and for what, a preflight's answer is kept. */
export const preflightCacheDepartures = [
  {
    id: 'preflight-cache-kept-after-failed-request',
    sentence: 'A preflighted request that fails does not clear the preflight cache.',
    evidence: [
      measured(
        'PUT with Max-Age 600 whose response lacks Access-Control-Allow-Origin, twice: kept, cleared, kept',
      ),
    ],
    hooks: {
      chromium: { doesFailedRequestClearPreflightCache: false },
      webkit: { doesFailedRequestClearPreflightCache: false },
    },
  },
  {
    id: 'refused-preflight-kept',
    sentence:
      "A preflight's response is cached although it does not allow the method or a header, and replaces the earlier one.",
    evidence: [
      measured('PUT, then PUT with a header that is refused, then PUT: preflight, preflight, none'),
      measuredLater(
        'DELETE, then PUT at one URL, with Access-Control-Allow-Methods: PUT: the second is preflighted, preflighted, not preflighted',
      ),
      { source: 'WebKit Source/WebCore/loader/CrossOriginAccessControl.cpp, validatePreflightResponse' },
    ],
    hooks: {
      webkit: {
        isRefusedGrantKept: true,
        doesFailedPreflightClearPreflightCache: false,
        doesMissClearPreflightCache: true,
      },
    },
  },
  {
    id: 'preflight-cache-cleared-by-simple-request',
    sentence:
      'A request without a preflight also clears the preflight cache for its URL if it fails the CORS check.',
    evidence: [
      measuredLater(
        'PUT, then GET whose response lacks Access-Control-Allow-Origin, then PUT: reused, preflight, reused',
      ),
      { source: 'Firefox netwerk/protocol/http/nsCORSListenerProxy.cpp, OnStartRequest' },
    ],
    hooks: { firefox: { doesFailedSimpleRequestClearPreflightCache: true } },
  },
  {
    id: 'max-age-zero-keeps-earlier',
    sentence: 'A response with a max-age of 0 does not replace what earlier responses allow.',
    evidence: [
      measuredLater('PUT with Max-Age 600, PUT with X-A and Max-Age 0, PUT: preflight, reused, preflight'),
    ],
    hooks: { firefox: { isShortestMaxAgePassedOver: true } },
  },
  {
    id: 'cached-head-must-be-listed',
    sentence: 'A cached preflight covers a HEAD only if it listed HEAD.',
    evidence: [
      measuredLater(
        'PUT, then HEAD by XMLHttpRequest with a listener on upload: not preflighted, preflighted, not preflighted',
      ),
      {
        source:
          'Firefox netwerk/protocol/http/nsCORSListenerProxy.cpp, nsPreflightCache::CacheEntry::CheckRequest',
      },
    ],
    hooks: { firefox: { isMethodServedUnlisted: (method) => method === 'GET' || method === 'POST' } },
  },
  {
    id: 'upload-listener-served-by-any-entry',
    sentence:
      'A request that needs a preflight only because of its upload listener is sent without one if any preflight for its URL is cached.',
    evidence: [
      measuredLater('PUT, then POST by XMLHttpRequest with a listener on upload: not preflighted in all'),
    ],
    hooks: all({ doesAnyEntryServeUploadListener: true }),
  },
  {
    id: 'cached-wildcard-covers-authorization',
    sentence: 'A cached Access-Control-Allow-Headers: * also covers a later request with Authorization.',
    evidence: [measured('GET with X-A, then with Authorization: new preflight, new preflight, reused')],
    hooks: { webkit: { doesCachedWildcardMatchAuthorization: true } },
  },
  {
    id: 'cached-wildcard-not-used',
    sentence:
      'A cached wildcard covers no request with credentials; in Chromium a wildcard that was cached with credentials covers no request either, and in Firefox no cached wildcard does.',
    evidence: [
      measured('PUT, then DELETE with cached Access-Control-Allow-Methods: *: reused, new preflight, reused'),
      measuredLater(
        'POST with X-A and credentials, Access-Control-Allow-Methods: *, then PATCH with credentials: preflight in all',
      ),
      { source: 'Chromium services/network/cors/preflight_result.cc, EnsureAllowedCrossOriginMethod' },
      { source: 'Firefox netwerk/protocol/http/nsCORSListenerProxy.cpp, nsPreflightCache' },
      { source: 'WebKit Source/WebCore/loader/CrossOriginPreflightResultCache.cpp, allowsCrossOriginMethod' },
    ],
    hooks: {
      chromium: { doesCachedWildcardMatch: (entry) => !entry.credentials },
      firefox: { doesCachedWildcardMatch: () => false },
      webkit: { doesCachedWildcardMatch: (_, request) => request.credentialsMode !== 'include' },
    },
  },
  {
    id: 'cached-credentials-kept-apart',
    sentence: 'An entry that was stored with credentials covers only requests with credentials.',
    evidence: [measured('PUT with credentials include, then omit: reused, new preflight, reused')],
    hooks: { firefox: { doesCredentialedEntryServeAll: false } },
  },
  {
    id: 'one-cached-preflight-a-url',
    sentence: 'The preflight cache holds one result for each origin and URL: a new preflight replaces it.',
    evidence: [
      measuredLater(
        'PUT, DELETE, PUT at one URL, and GET with one header, another, the first again: the third is preflighted, not preflighted, preflighted',
      ),
      { source: 'WebKit Source/WebCore/loader/CrossOriginPreflightResultCache.cpp, appendEntry' },
    ],
    hooks: {
      chromium: { doesNewPreflightReplaceEntries: true },
      webkit: { doesNewPreflightReplaceEntries: true },
    },
  },
  {
    id: 'cache-mode-reaches-preflight',
    sentence:
      'The cache modes no-store and reload apply to the preflight too, which is then sent again. In Chromium so do no-cache and a header such as If-None-Match, in Firefox that header with fetch. The response is not kept in Chromium after no-store, and a request whose origin redirects made opaque is preflighted each time.',
    evidence: [
      measured('PUT twice with cache: "no-store", and with "reload": preflight, preflight, reused'),
      measuredLater(
        'PUT twice with cache: "no-cache": preflight, reused, reused; PUT, then PUT with "no-cache": preflight, reused, reused',
      ),
      measuredLater(
        'PUT with "no-store", then PUT: preflight, reused, reused; with "reload" reused in all, also for a header that only its response lists',
      ),
      measuredLater(
        'GET twice with If-None-Match, If-Modified-Since, If-Match, If-Unmodified-Since or If-Range: preflight, preflight, reused with fetch; preflight, reused, reused with XMLHttpRequest; with cache: "force-cache" reused in all',
      ),
      measuredLater('PUT with If-None-Match, then PUT: reused in all'),
      measuredLast(
        'PUT redirected to another site that redirects to Location: #part over and over: a preflight for each, for the first two, for the first two',
      ),
      measuredLater(
        'PUT, PUT with "no-cache" and a header that is refused, PUT: the last is preflighted in Firefox only',
      ),
    ],
    hooks: {
      chromium: { preflightCaching: chromiumPreflightCaching },
      firefox: { preflightCaching: firefoxPreflightCaching },
    },
  },
  {
    id: 'fragment-in-preflight-cache-key',
    sentence:
      "URLs that differ only in their fragments each have a preflight of their own; an empty fragment counts, but not in the URL of Firefox's fetch, and a redirect passes it on in WebKit only.",
    evidence: [
      measured('GET with X-A answered 302 with Location: #part: a second preflight in all'),
      measuredLast(
        'PUT to a URL with "#", then to the same without, Firefox: two preflights with XMLHttpRequest, one with fetch; redirected to such a URL: two; from such a URL redirected to one without, then to that: two, two, three',
      ),
    ],
    hooks: {
      chromium: { fragmentInPreflightCacheKey: ownFragment },
      firefox: { fragmentInPreflightCacheKey: firefoxFragment },
      webkit: { fragmentInPreflightCacheKey: ({ request }) => fragmentOf(currentUrl(request)) },
    },
  },
  {
    id: 'max-age-signed',
    sentence: 'Access-Control-Max-Age may have a sign: +600 means 600 seconds, a negative number means 0.',
    evidence: [
      measured('Max-Age +600: 600 s, 0, 600 s; -1 and -600: 0 in all'),
      { source: 'Chromium services/network/cors/preflight_result_unittest.cc, MaxAge' },
    ],
    hooks: {
      chromium: { preflightMaxAge: maxAgeOfInteger },
      webkit: { preflightMaxAge: maxAgeOfInteger },
    },
  },
  {
    id: 'max-age-invalid-is-none',
    sentence: 'With an Access-Control-Max-Age that is not just digits, or is repeated, nothing is cached.',
    evidence: [
      measured('Max-Age abc, 1.5, 600s, "0, 600" and two headers: 5 s, 0, 5 s'),
      { source: 'Firefox netwerk/protocol/http/nsCORSListenerProxy.cpp, nsPreflightCache' },
    ],
    hooks: { firefox: { preflightMaxAge: combinedMaxAge } },
  },
  {
    id: 'max-age-limit',
    sentence:
      'A preflight is cached for at most 2 hours (Chromium), 24 hours (Firefox) or 10 minutes (WebKit).',
    evidence: [
      { source: 'Chromium services/network/cors/preflight_result.cc, kMaxTimeout' },
      { source: 'Firefox netwerk/protocol/http/nsCORSListenerProxy.cpp, nsPreflightCache' },
      {
        source: 'WebKit Source/WebCore/loader/CrossOriginPreflightResultCache.cpp, maxPreflightCacheTimeout',
      },
      measured('Max-Age 86400 asked again after 612 s: kept, kept, new preflight'),
    ],
    hooks: {
      chromium: { preflightMaxAgeLimit: 7200 },
      firefox: { preflightMaxAgeLimit: 86_400 },
      webkit: { preflightMaxAgeLimit: 600 },
    },
  },
] as const satisfies readonly Departure[];
