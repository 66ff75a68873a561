import { departureValues, type DepartureId, type DepartureValues } from './profiles';

/** One thing that engines do otherwise than the Fetch Standard says. */
export type Departure = {
  readonly id: DepartureId;
  readonly sentence: string;
  /** Where it was seen: a measurement, a source file or a test. */
  readonly evidence: readonly string[];
  /** What it changes in the profile of each engine concerned. */
  readonly values: DepartureValues;
};

const measured = 'measured in Chromium 156.0.8078.79, Firefox 153.7.0 and WebKitGTK 2.50.6';

const explanations: Readonly<Record<DepartureId, Pick<Departure, 'sentence' | 'evidence'>>> = {
  'authorization-covered-by-wildcard': {
    sentence: 'Without credentials, Access-Control-Allow-Headers: * also covers Authorization.',
    evidence: [
      `${measured}: GET with Authorization, preflight answered with *: sent in all; Chromium and Firefox warn`,
      'web-platform-tests fetch/api/cors/cors-preflight-star.any.js expects a block',
    ],
  },
  'repeated-headers-judged-together': {
    sentence:
      'Several headers of one name are judged by their combined value, so 128 bytes are for all of them.',
    evidence: [
      `${measured}: Accept given twice with 64 bytes in a list of pairs: preflight, none, preflight`,
      `${measured}: Accept with 127 bytes and an empty Accept in a list of pairs: none, none, preflight; Chromium takes the space off the end`,
    ],
  },
  'client-hints-safelisted': {
    sentence:
      'Client hints (Save-Data, DPR, Width, Viewport-Width, Downlink, RTT, ECT, Device-Memory) are safelisted.',
    evidence: [`${measured}: GET with each of them: no preflight, preflight, preflight`],
  },
  'user-agent-dropped': {
    sentence: "The author's User-Agent is dropped without a word.",
    evidence: [
      `${measured}: GET with User-Agent: foo: dropped, sent after a preflight, sent after a preflight`,
      'web-platform-tests xhr/setrequestheader-header-allowed.htm, failed by Chromium 156',
    ],
  },
  'user-agent-on-preflight': {
    sentence: "The preflight carries the author's User-Agent.",
    evidence: [`${measured}: GET with User-Agent: foo: OPTIONS has it in WebKit only`],
  },
  'non-ascii-byte-unsafe': {
    sentence: 'Bytes over 0x7F make Accept and Content-Type unsafe.',
    evidence: [
      `${measured}: Accept and Content-Type with such a byte: no preflight, preflight, no preflight`,
    ],
  },
  'content-type-parsed-strictly': {
    sentence: 'A Content-Type with a comma, or an empty parameter among several, is not safelisted.',
    evidence: [
      `${measured}: text/plain;;;, text/plain;charset=utf-8; and text/plain;a=b,c: no preflight, preflight, no preflight`,
    ],
  },
  'range-limit': {
    sentence: 'A Range beyond 2^63 - 2 (Chromium) or the largest 64-bit number is not safelisted.',
    evidence: [
      `${measured}: Range starting or ending at 2^63 - 1, or ending at 2^63: preflight, none, none; at 2^64: preflight in all`,
    ],
  },
  'range-unit-in-any-case': {
    sentence: 'The range unit may be written in any case.',
    evidence: [`${measured}: Range: BYTES=0-9: preflight, preflight, none`],
  },
  'upload-listener-without-body': {
    sentence: 'A listener on xhr.upload forces no preflight when there is no body to upload.',
    evidence: [
      `${measured}: GET, and POST without body, with a listener: no preflight, preflight, preflight`,
    ],
  },
  'stream-sent-as-string': {
    sentence: 'A stream as body is turned into the string "[object ReadableStream]".',
    evidence: [`${measured}: POST with a stream: body of 23 bytes, text/plain, in Firefox`],
  },
  'stream-not-supported': {
    sentence: 'A stream as body throws a NotSupportedError.',
    evidence: [`${measured}: POST with a stream, over HTTP/1.1 and HTTP/2: NotSupportedError in WebKit`],
  },
  'beacon-without-limit': {
    sentence: 'sendBeacon takes more than 64 KiB.',
    evidence: [`${measured}: sendBeacon with 70,000 bytes: false, true and sent, false`],
  },
  'beacon-tells-of-policy': {
    sentence:
      'sendBeacon returns false, and new WebSocket() throws NS_ERROR_CONTENT_BLOCKED, when a content security policy blocks it.',
    evidence: [`${measured}: sendBeacon against connect-src 'none': true, false, true`],
  },
  'event-source-throws-for-policy': {
    sentence:
      'new EventSource() and new WebSocket() throw a SecurityError when a content security policy blocks them.',
    evidence: [
      `${measured}: EventSource against connect-src 'none': error event, error event, SecurityError`,
    ],
  },
  'redirect-judged-as-first-made': {
    sentence:
      'Whether a redirected request is preflighted depends on the request as first made, not on what the redirect left of it.',
    evidence: [
      `${measured}: POST with JSON redirected to another origin with 301, 302 or 303: GET, OPTIONS first, OPTIONS first`,
      `${measured}: GET with Authorization redirected to another origin: GET, OPTIONS first, OPTIONS first; all drop the header`,
      `${measured}: XMLHttpRequest POST of a Blob of type x/y redirected with 303: the second OPTIONS names content-type in Firefox; with fetch, or with another header to name, it does not`,
    ],
  },
  'preflight-keeps-page-origin': {
    sentence:
      "After a redirect between other origins the preflight still says the page's origin; the request itself says null.",
    evidence: [`${measured}: PUT redirected with 307: Origin of the second OPTIONS null, page origin, null`],
  },
  'preflight-cache-kept-after-failed-request': {
    sentence: 'A preflighted request that fails does not clear the preflight cache.',
    evidence: [
      `${measured}: PUT with Max-Age 600 whose response lacks Access-Control-Allow-Origin, twice: kept, cleared, kept`,
    ],
  },
  'preflight-cache-kept-after-failed-preflight': {
    sentence: 'A preflight that fails does not clear the preflight cache.',
    evidence: [
      `${measured}: PUT, then PUT with a header that is refused, then PUT: preflight, preflight, none`,
    ],
  },
  'cached-wildcard-covers-authorization': {
    sentence: 'A cached Access-Control-Allow-Headers: * also serves a later request with Authorization.',
    evidence: [`${measured}: GET with X-A, then with Authorization: new preflight, new preflight, reused`],
  },
  'cached-wildcard-not-used': {
    sentence: 'A cached wildcard serves no other method or header than the one it was asked for.',
    evidence: [
      `${measured}: PUT, then DELETE with cached Access-Control-Allow-Methods: *: reused, new preflight, reused`,
      'Firefox netwerk/protocol/http/nsCORSListenerProxy.cpp, nsPreflightCache',
    ],
  },
  'cached-credentials-kept-apart': {
    sentence: 'An entry that was stored with credentials serves only requests with credentials.',
    evidence: [`${measured}: PUT with credentials include, then omit: reused, new preflight, reused`],
  },
  'one-cached-preflight-a-url': {
    sentence: 'The preflight cache holds one result for an origin and URL: a new preflight replaces it.',
    evidence: [
      'Chromium 156: PUT, DELETE, PUT at one URL, and GET with one header, another, the first again: the third is preflighted',
      'WebKit Source/WebCore/loader/CrossOriginPreflightResultCache.cpp, appendEntry',
    ],
  },
  'cache-mode-reaches-preflight': {
    sentence: 'The cache modes no-store and reload hold for the preflight too, which is then never cached.',
    evidence: [
      `${measured}: PUT twice with cache: "no-store", and with "reload": preflight, preflight, reused`,
    ],
  },
  'max-age-signed': {
    sentence: 'Access-Control-Max-Age may have a sign: +600 is 600 seconds, a negative number is none.',
    evidence: [
      `${measured}: Max-Age +600: 600 s, 0, 600 s; -1 and -600: 0 in all`,
      'Chromium services/network/cors/preflight_result_unittest.cc, MaxAge',
    ],
  },
  'max-age-invalid-is-none': {
    sentence:
      'An Access-Control-Max-Age that is anything else than digits, or is repeated, keeps nothing in the cache.',
    evidence: [
      `${measured}: Max-Age abc, 1.5, 600s, "0, 600" and two headers: 5 s, 0, 5 s`,
      'Firefox netwerk/protocol/http/nsCORSListenerProxy.cpp, nsPreflightCache',
    ],
  },
  'max-age-limit': {
    sentence:
      'A preflight is kept no longer than 2 hours (Chromium), 24 hours (Firefox), 10 minutes (WebKit).',
    evidence: [
      'Chromium services/network/cors/preflight_result.cc, kMaxTimeout',
      'Firefox netwerk/protocol/http/nsCORSListenerProxy.cpp, nsPreflightCache',
      'WebKit Source/WebCore/loader/CrossOriginPreflightResultCache.cpp, maxPreflightCacheTimeout',
      `${measured}: Max-Age 86400 asked again after 612 s: kept, kept, new preflight`,
    ],
  },
  'client-hints-dropped-by-redirect': {
    sentence:
      'A redirect takes client hints (DPR, Width, Viewport-Width, Downlink, RTT, ECT, Device-Memory) away, whatever their values; not from a keepalive request.',
    evidence: [
      `${measured}: GET with each of them and a 301 to the same origin: dropped, kept, kept; Save-Data is kept in all`,
      `${measured}: keepalive GET with Viewport-Width: 4g and a 302 to the same origin: kept, and preflighted again, in all`,
    ],
  },
  'fragment-in-preflight-cache-key': {
    sentence: 'URLs that differ only in their fragments have preflights of their own.',
    evidence: [`${measured}: GET with X-A answered 302 with Location: #part: a second preflight in all`],
  },
  'invalid-blob-type-dropped': {
    sentence:
      'sendBeacon (Chromium) and XMLHttpRequest (Chromium, WebKit) send no Content-Type for a Blob whose type is no MIME type.',
    evidence: [
      `${measured}: sendBeacon with a Blob of type x: POST without Content-Type, preflight, preflight`,
      `${measured}: XMLHttpRequest POST with a Blob of type x: POST without Content-Type, preflight, POST without Content-Type`,
    ],
  },
  'beacon-origin-of-page-url': {
    sentence: "A sandboxed page's beacon without preflight says the origin of the page's URL, not null.",
    evidence: [`${measured}: sendBeacon without a body in a sandboxed page: Origin null, null, page origin`],
  },
  'origin-kept-by-redirect': {
    sentence:
      'After a redirect to the same origin, a no-cors request says the Origin that it said before, also where it has become a GET, and whatever the referrer policy is now.',
    evidence: [
      `${measured}: no-cors POST with referrer policy no-referrer, redirected with 302 to the same origin: Origin absent, absent, null again`,
      `${measured}: no-cors POST redirected with 307 twice, the second time with Referrer-Policy: no-referrer: Origin of the page, null, of the page`,
      `${measured}: no-cors POST, and sendBeacon, redirected with 301 and 302 to the same origin: Origin absent, absent, page origin`,
    ],
  },
  'storage-access-origin': {
    sentence:
      'A no-cors GET with credentials says Origin: null where an opaque page asks the site of the page around it.',
    evidence: [
      `${measured}: fetch with mode no-cors and credentials include in a sandboxed frame of http://localhost:3500: to http://localhost:3501 null, null, absent; to http://127.0.0.1:3501 absent in all; redirected from the first to the second null, absent, absent`,
    ],
  },
  'delete-becomes-get-across-origins': {
    sentence:
      'A redirect to another origin turns DELETE into GET, whatever its status; its preflight asks for GET.',
    evidence: [
      `${measured}: DELETE redirected with 301, 302, 307 and 308 to another origin: DELETE, DELETE, GET; PUT, PATCH, HEAD and OPTIONS stay in all`,
    ],
  },
  'preflight-flag-allows-no-method': {
    sentence:
      'A preflight that an upload listener caused must list the method too; no Access-Control-Allow-Methods allows GET, HEAD and POST only.',
    evidence: [
      `${measured}: XMLHttpRequest patch with a listener on upload, preflight without Access-Control-Allow-Methods: blocked in all`,
    ],
  },
  'redirect-target-before-cors-check': {
    sentence:
      "A redirect's target is held against the page's policies even where the CORS check, or a password in the target, refuses the redirect itself.",
    evidence: [
      `${measured}: connect-src http://localhost:3501, and fetch of it answered 302 to http://127.0.0.1:3501 without Access-Control-Allow-Origin: no violation, a violation, no violation`,
      `${measured}: report-only connect-src, and fetch of http://localhost:3501 answered 302 to http://user:secret@localhost:3501/v1: one violation more in Firefox`,
    ],
  },
  'stream-preflighted-in-same-origin-mode': {
    sentence: 'With mode "same-origin", a stream to another origin is preflighted before the request fails.',
    evidence: [
      `${measured}: POST of a stream with mode same-origin to another origin: OPTIONS, nothing, nothing; PUT of a text: nothing in all`,
    ],
  },
  'credentialed-url-blocked': {
    sentence:
      'A URL with a user name or a password in it is not asked for by a beacon or an EventSource, nor after a redirect by fetch.',
    evidence: [
      `${measured}: sendBeacon to http://user:secret@localhost/: false, true, true; XMLHttpRequest goes out in all`,
      `${measured}: no-cors GET redirected with 308 to such a URL of the same origin: TypeError, opaque, opaque; sendBeacon redirected there has returned true by then`,
      'Chromium third_party/blink/renderer/core/loader/base_fetch_context.cc, ShouldBlockRequestAsCredentialedSubresource',
    ],
  },
  'preflight-reported-by-itself': {
    sentence:
      "Preflights are held against the page's policies by themselves: that of a redirected request reports with its own URL, and one that is answered with a redirect reports the URL it would lead to.",
    evidence: [
      `${measured}: GET with X-FooBar redirected to the same origin under a report-only connect-src: no event, an event, no event names the second URL`,
      `${measured}: GET with a preflight answered 307 and a Location, under a report-only connect-src without sources: 2, 3, 2 events; without Location, and with 404: 2 in all`,
      `${measured}: connect-src http://localhost:3501, and a preflight of it answered 302 to http://127.0.0.1:3501: no violation, a violation, no violation`,
    ],
  },
  'csp-report-only-events': {
    sentence: 'A violation of a report-only policy fires more events than one.',
    evidence: [
      `${measured}: fetch GET 2, 1, 2 events; fetch PUT 2, 2, 2; XMLHttpRequest GET 1, 1, 2; after a redirect 1, 1, 1; fetch GET of port 6667, which is blocked: 2, 1, 1`,
      `${measured}: fetch of javascript:1, ftp://localhost/ and mailto:x with mode no-cors: 2 events in WebKit; of blob:null/x, and with another mode: 1`,
    ],
  },
  'mode-before-policies': {
    sentence:
      'What the modes "same-origin" and "no-cors" forbid is refused before the page\'s policies are asked, so nothing is reported.',
    evidence: [
      `${measured}: fetch of another origin with mode same-origin against connect-src 'none': violation, no violation, violation`,
      `${measured}: fetch with mode no-cors and redirect error against connect-src 'none': violation, no violation, violation`,
    ],
  },
  'url-refused-before-policies': {
    sentence:
      "A URL that an API can't ask for fails before the page's policies are asked, so nothing is reported: any but http:, ws: and data: in Firefox, and data: for an EventSource; ftp: and another origin's blob: for XMLHttpRequest, and any blob: for an EventSource, in Chromium.",
    evidence: [
      `${measured}: fetch of ftp://localhost/ and javascript:1 against connect-src 'none': violation, no violation, violation; XMLHttpRequest of ftp://localhost/: no violation, no violation, violation`,
      `${measured}: EventSource of blob:null/x against connect-src 'none': no violation, no violation, violation; of a data: URL: violation, no violation, violation`,
      `${measured}: fetch of blob:null/x against connect-src 'none': violation, no violation, violation`,
      `${measured}: XMLHttpRequest of blob:null/x and blob:https://other.example/x against connect-src 'none': no violation in Chromium, "Not allowed to load local resource"; of a blob: URL of the page's origin: violation`,
    ],
  },
  'empty-value-replaces-header': {
    sentence:
      'fetch sends a header that is set once more with an empty value without its earlier values; what asks for a preflight is the whole value.',
    evidence: [
      `${measured}: fetch with Accept: a and Accept: (empty), in Firefox: "Accept: "; with X-A: a, (empty), b: "X-A: b"; XMLHttpRequest: "a, , b"`,
    ],
  },
  'only-if-cached-unknown': {
    sentence: 'The cache mode "only-if-cached" asks the server all the same.',
    evidence: [
      `${measured}: fetch of the page's own origin with cache only-if-cached and a URL never asked for: TypeError, TypeError, 200`,
    ],
  },
  'same-site-by-url-of-opaque-page': {
    sentence: "Cross-Origin-Resource-Policy: same-site lets an opaque page of the same site's URL through.",
    evidence: [
      `${measured}: no-cors fetch of http://localhost:3501 in a sandboxed page of http://localhost:3500, answered with same-site: opaque response, TypeError, TypeError`,
    ],
  },
  'keepalive-redirect-limit': {
    sentence: 'A keepalive request follows 19 redirects, not 20.',
    evidence: [
      `${measured}: fetch with keepalive of a URL that redirects to itself: 20, 21, 21 requests; without keepalive 21 in all`,
    ],
  },
  'beacon-tells-of-bad-port': {
    sentence:
      'sendBeacon returns false for a blocked port (Firefox, WebKit); an EventSource to one never fires an event (WebKit).',
    evidence: [
      `${measured}: sendBeacon to port 6667: true, false, false; EventSource to port 6667: error event, error event, nothing within 20 s`,
    ],
  },
  'safelisted-total-unlimited': {
    sentence: 'Safelisted headers need no preflight, however many bytes their values have together.',
    evidence: [
      `${measured}: Accept, Accept-Language and Content-Language given nine times with 127 bytes each in a list of pairs: preflight, none, preflight`,
    ],
  },
  'repeated-names-listed': {
    sentence: 'A header that was appended several times is named as often in Access-Control-Request-Headers.',
    evidence: [
      `${measured}: X-Requested-With appended twice: x-requested-with, x-requested-with twice, x-requested-with`,
    ],
  },
  'no-cors-origin-despite-referrer-policy': {
    sentence: 'The Origin of a no-cors POST does not follow the referrer policy.',
    evidence: [`${measured}: no-cors POST with no-referrer: Origin of the page, null, null`],
  },
  'credentialless-unknown': {
    sentence:
      'Cross-Origin-Embedder-Policy: credentialless is not known, so no-cors requests go with credentials.',
    evidence: [`${measured}: such a request with credentials include: no cookie, no cookie, cookie`],
  },
  'empty-location-not-followed': {
    sentence:
      'A redirect with an empty Location is not followed: the response is taken as it is (Chromium), or the request fails (WebKit).',
    evidence: [
      'web-platform-tests fetch/api/redirect/redirect-empty-location.any.js, failed by Chromium 156',
      `${measured}: GET answered 301, 302, 303, 307 and 308 with an empty Location: readable, 21 requests, TypeError after one`,
    ],
  },
  'redirect-error-needs-location': {
    sentence: 'With the redirect mode "error", a redirect without a Location is an answer like any other.',
    evidence: [
      `${measured}: GET with redirect error answered 301 and 307 without Location: readable, TypeError, readable; 301 with an empty one likewise`,
    ],
  },
  'event-source-waits-after-empty-location': {
    sentence: 'An EventSource that is redirected with an empty Location fires no event, not even an error.',
    evidence: [
      `${measured}: EventSource answered 302 with an empty Location: error event, error event after 21 requests, none in 20 seconds`,
    ],
  },
  'window-member-unknown': {
    sentence: 'The member window of init is not read, so it never throws.',
    evidence: [
      'web-platform-tests fetch/api/request/request-error.any.js, failed by Chromium 156 and Firefox 153',
    ],
  },
  'local-network-open': {
    sentence: 'Requests to local addresses need no permission.',
    evidence: ['WebKit and Firefox ship no local network access check'],
  },
};

/** Every departure with its explanation; the profiles themselves do without. */
export const departures: readonly Departure[] = departureIds().map((id) => ({
  id,
  ...explanations[id],
  values: departureValues[id],
}));

function departureIds(): DepartureId[] {
  const isId = (id: string): id is DepartureId => id in departureValues;
  return Object.keys(departureValues).filter(isId);
}

/** Differences between engines that no profile can hold, each with the reason. */
export const outsideTheModel = [
  {
    sentence:
      'A response in the HTTP cache from a no-cors request or an image fails or passes a later CORS check.',
    reason: 'The HTTP cache is not modelled: every response comes from the server.',
  },
  {
    sentence: 'A dropped connection is tried again: twice in Chromium and WebKit, ten times in Firefox.',
    reason: 'Connections are not modelled: a server answers, or does not.',
  },
  {
    sentence: 'A stream over HTTP/1.1 ends in a network error, over HTTP/2 it is sent.',
    reason: 'The HTTP version is not known: http: is taken to be HTTP/1.1, https: HTTP/2.',
  },
  {
    sentence: 'A sandboxed page gets cookies sent to another site in WebKitGTK.',
    reason: 'The cookie store is not modelled: only whether credentials go along where there are any.',
  },
  {
    sentence: 'WebKitGTK sends header values over 0x7F as UTF-8.',
    reason: 'Its network library does, not WebKit.',
  },
  {
    sentence:
      'Chromium asks with Cache-Control: max-age=0 where a request is conditional, on its preflight too.',
    reason: 'The HTTP cache is not modelled.',
  },
  {
    sentence: "WebKit's preflight after a redirect carries the full Referer of the first request.",
    reason: 'The Referer has no part in the CORS protocol.',
  },
] as const;
