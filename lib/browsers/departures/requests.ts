import { combinedValue } from '../../http/header-list';
import { isElementApi, type RequestApi, type RequestBody } from '../../http/request-input';
import { isBlobTypeSentByChromium, isBlobTypeSentByWebKit } from '../blob-types';
import { withoutValuesBeforeEmpty } from '../empty-header-values';
import { withCharsetReplaced, withCharsetReplacedInFirefox, withCharsetReplacedInWebKit } from '../charset';
import { withSingleContentType } from '../single-content-type';
import { isReferrerOfOtherSite, referrerAtFirstUrl } from '../referrer';
import { all, measured, measuredLast, measuredLater, type Departure } from './departure';

/** Which requests can be made, and what is sent of them. */
export const requestsDepartures = [
  {
    id: 'window-member-unknown',
    sentence: 'The option window is not read, so it never throws.',
    evidence: [
      {
        source: 'web-platform-tests fetch/api/request/request-error.any.js, failed by Chromium and Firefox',
      },
      measuredLater('new Request() with window: 1: no error in both', 'chromium', 'firefox'),
    ],
    hooks: {
      chromium: { isWindowMemberRead: false },
      firefox: { isWindowMemberRead: false },
    },
  },
  {
    id: 'user-agent-dropped',
    sentence: 'A User-Agent that the script sets is silently dropped.',
    evidence: [
      measured('GET with User-Agent: foo: dropped, sent after a preflight, sent after a preflight'),
      { source: 'web-platform-tests xhr/setrequestheader-header-allowed.htm, failed by Chromium' },
    ],
    hooks: { chromium: { droppedRequestHeaders: new Set(['user-agent']) } },
  },
  {
    id: 'empty-value-replaces-header',
    sentence:
      'If a header is set again with an empty value, fetch sends it without its earlier values; whether it needs a preflight depends on all of its values.',
    evidence: [
      measured(
        'fetch with Accept: a and Accept: (empty), in Firefox: "Accept: "; with X-A: a, (empty), b: "X-A: b"; XMLHttpRequest: "a, , b"',
      ),
    ],
    hooks: { firefox: { headersSent: withoutValuesBeforeEmpty } },
  },
  {
    id: 'stream-sent-as-string',
    sentence: 'A stream as the body is converted to the string "[object ReadableStream]".',
    evidence: [
      measured('POST with a stream: body of 23 bytes, text/plain', 'firefox'),
      { feature: 'api.fetch.options_parameter.body.accepts_readablestream', departs: 'without it' },
    ],
    hooks: { firefox: { streamBody: 'sent-as-string' } },
  },
  {
    id: 'stream-not-supported',
    sentence: 'A stream as the body throws a NotSupportedError.',
    evidence: [
      measured('POST with a stream, over HTTP/1.1 and HTTP/2: NotSupportedError', 'webkit'),
      { feature: 'api.fetch.options_parameter.body.accepts_readablestream', departs: 'without it' },
    ],
    hooks: { webkit: { streamBody: 'not-supported' } },
  },
  {
    id: 'invalid-blob-type-dropped',
    sentence:
      'sendBeacon (Chromium) and XMLHttpRequest (Chromium, WebKit) send no Content-Type for a Blob whose type is not a MIME type; in Chromium every parameter has to be whole, and spaces are allowed between all parts.',
    evidence: [
      measured('sendBeacon with a Blob of type x: POST without Content-Type, preflight, preflight'),
      measured(
        'XMLHttpRequest POST with a Blob of type x: POST without Content-Type, preflight, POST without Content-Type',
      ),
      measuredLater(
        'both with a Blob of type text/plain; and text/plain;a and text/plain;a=b c and text/plain;a=b,c: POST without Content-Type; of type text /plain and text/ plain: preflight that names content-type',
        'chromium',
      ),
    ],
    hooks: {
      chromium: { isBlobTypeSent: isBlobTypeSentByChromium },
      webkit: { isBlobTypeSent: isBlobTypeSentByWebKit },
    },
  },
  {
    id: 'single-content-type',
    sentence:
      'Of several Content-Type headers, fetch sends one: the first with a body, until a redirect, and else the last. Whether a preflight is needed is judged by the whole value.',
    evidence: [
      measuredLater(
        'fetch GET with Content-Type: multipart/form-data and Content-Type: text/html: both, text/html, both; POST of a Blob of type text/plain;charset=utf-8 to whose Request application/json was appended: both, text/plain;charset=utf-8, both',
      ),
      measuredLater(
        'fetch PATCH of text with Content-Type: text/plain and Content-Type: text/html, redirected with 301 and 307: text/plain, then text/html; with 303, then 301: text/plain, none, text/html',
        'firefox',
      ),
      measuredLast(
        'fetch POST and DELETE of text with an empty Content-Type and Content-Type: text/plain: empty; the other way round: text/plain',
        'firefox',
      ),
    ],
    hooks: { firefox: { withoutRepetition: withSingleContentType } },
  },
  {
    id: 'no-cors-set-judged-with-earlier-value',
    sentence:
      'In the mode "no-cors" Headers.set() keeps the earlier value if the two together are not safelisted.',
    evidence: [
      measuredLast(
        'no-cors POST of text whose Request has Content-Type set to text/plain: text/plain, text/plain;charset=UTF-8, text/plain',
      ),
    ],
    hooks: { firefox: { earlierValueOfSet: combinedValue } },
  },
  {
    id: 'charset-replaced-as-text',
    sentence:
      'XMLHttpRequest sends URLSearchParams too with UTF-8 in place of the charset in Content-Type; Chromium replaces any charset, of text and URLSearchParams, and leaves the rest of that header as it was written.',
    evidence: [
      measuredLater(
        'XMLHttpRequest POST of text with text/plain; charset=ISO-8859-1;x=y: text/plain; charset=UTF-8;x=y, text/plain;charset=UTF-8;x=y, text/plain;charset=UTF-8;x=y; with text/plain;charset=utf-8: charset=UTF-8, as written, as written',
      ),
      measuredLater(
        'the same of URLSearchParams with text/plain; charset="utf-8" and with charset=iso-8859-1: charset="UTF-8" and charset=UTF-8; of FormData, a Blob and bytes: as written',
        'chromium',
      ),
      measuredLast(
        'the same of URLSearchParams with text/plain;charset=iso-8859-1 and with text/plain;charset=utf-8, text/plain: text/plain;charset=UTF-8; of FormData, a Blob and bytes: as written',
        'webkit',
      ),
    ],
    hooks: {
      chromium: { contentTypeInUtf8: withCharsetReplaced },
      webkit: { contentTypeInUtf8: withCharsetReplacedInWebKit },
    },
  },
  {
    id: 'charset-replaced-after-preflight',
    sentence:
      'XMLHttpRequest puts UTF-8 in place of a charset for URLSearchParams too, and asks for a preflight by the Content-Type as it was written.',
    evidence: [
      measuredLast(
        'XMLHttpRequest POST of URLSearchParams with text/plain;charset="utf-8": OPTIONS, then text/plain;charset=UTF-8; with charset=iso-8859-1: POST with text/plain;charset=UTF-8; with charset=utf-8: as written; of text with charset="iso-8859-1" and charset="": OPTIONS, then text/plain;charset=UTF-8; with charset="utf-8": OPTIONS, then as written',
        'firefox',
      ),
    ],
    hooks: { firefox: { contentTypeInUtf8: withCharsetReplacedInFirefox } },
  },
  {
    id: 'no-cors-body-type-sent',
    sentence:
      'In the mode "no-cors" the type of a Blob is sent as Content-Type even if it is not safelisted.',
    evidence: [
      measuredLater(
        'no-cors POST of a Blob of type application/json: POST without Content-Type, without, with application/json',
      ),
    ],
    hooks: { webkit: { isBodyTypeGuarded: false } },
  },
  {
    id: 'opaque-page-tells-its-url',
    sentence:
      'A sandboxed page sends Referer as if it were not sandboxed: in WebKit always, in Firefox its origin with sendBeacon, EventSource and elements.',
    evidence: [
      measuredLater(
        "fetch and XMLHttpRequest in a sandboxed frame to another origin: Referer absent, absent, the page's origin; to its own: absent, absent, the page's URL; sendBeacon and EventSource: absent, the page's origin to both, as fetch",
      ),
      measuredLater(
        "img, script, module, style sheet and font in a sandboxed page, with and without crossorigin: Referer absent, the page's origin, the page's origin",
      ),
    ],
    hooks: {
      firefox: {
        opaquePageReferrer: (api: RequestApi) =>
          api === 'sendBeacon' || api === 'EventSource' || isElementApi(api) ? 'origin' : 'none',
      },
      webkit: { opaquePageReferrer: () => 'whole' },
    },
  },
  {
    id: 'referrer-trimmed-across-sites',
    sentence:
      'To another site, Referer holds at most the origin, even if the referrer policy is unsafe-url or no-referrer-when-downgrade.',
    evidence: [
      measuredLater(
        "fetch with each of the two to http://127.0.0.1 from http://localhost: Referer with the page's URL, its origin, its origin; to another port of localhost the URL in all",
      ),
    ],
    hooks: {
      firefox: { isReferrerTrimmed: isReferrerOfOtherSite },
      webkit: { isReferrerTrimmed: isReferrerOfOtherSite },
    },
  },
  {
    id: 'http-page-never-downgraded',
    sentence:
      'A page at http: on this machine is also named in Referer to http: hosts elsewhere, although it is potentially trustworthy and they are not.',
    evidence: [
      measuredLater("fetch of http://192.0.2.2 from http://localhost: Referer with the page's origin in all"),
    ],
    hooks: all({ isHttpPageHiddenByDowngrade: false }),
  },
  {
    id: 'preflight-referrer-of-first-url',
    sentence: 'A preflight after a redirect carries the Referer of the first request.',
    evidence: [
      measuredLater(
        "PUT redirected with 307 and Referrer-Policy: no-referrer to another origin: Referer of the preflight absent, absent, the page's origin; PUT of the page's own origin redirected to another of its site: the origin, the origin, the page's URL",
      ),
    ],
    hooks: { webkit: { referrerOfPreflight: referrerAtFirstUrl } },
  },
  {
    id: 'synchronous-upload-not-preflighted',
    sentence: 'A listener on upload forces no preflight where XMLHttpRequest is synchronous.',
    evidence: [
      measuredLater('synchronous POST of text with a listener on upload: POST; OPTIONS and POST; POST'),
    ],
    hooks: {
      chromium: { doesUploadListenerCountWhenSynchronous: false },
      webkit: { doesUploadListenerCountWhenSynchronous: false },
    },
  },
  {
    id: 'type-of-dropped-parameters',
    sentence:
      'XMLHttpRequest sends the Content-Type of URLSearchParams also where the method, GET or HEAD, has no body.',
    evidence: [
      measuredLast(
        'GET and HEAD sent with URLSearchParams: application/x-www-form-urlencoded;charset=UTF-8, unless the author set Content-Type; with text, a Blob, FormData and bytes: none',
        'webkit',
      ),
    ],
    hooks: {
      webkit: {
        typeOfDroppedBody: (kind: RequestBody['kind']) =>
          kind === 'URLSearchParams' ? 'application/x-www-form-urlencoded;charset=UTF-8' : null,
      },
    },
  },
  {
    id: 'unknown-resource-policy-taken',
    sentence:
      'With Cross-Origin-Embedder-Policy: require-corp, a Cross-Origin-Resource-Policy of an unknown value lets the response through.',
    evidence: [
      measuredLater(
        'no-cors fetch answered with Cross-Origin-Resource-Policy: none, SAME-ORIGIN, and "same-site, same-site": TypeError, opaque, TypeError',
      ),
    ],
    hooks: { firefox: { isUnknownResourcePolicyTaken: true } },
  },
  {
    id: 'only-if-cached-unknown',
    sentence: 'With the cache mode "only-if-cached" the request is sent to the server all the same.',
    evidence: [
      measured(
        "fetch of the page's own origin with cache only-if-cached and a URL never asked for: TypeError, TypeError, 200",
      ),
    ],
    hooks: { webkit: { isOnlyIfCachedKnown: false } },
  },
  {
    id: 'credentialless-unknown',
    sentence:
      'Cross-Origin-Embedder-Policy: credentialless is not supported, so no-cors requests are sent with credentials.',
    evidence: [
      measured('such a request with credentials include: no cookie, no cookie, cookie'),
      {
        feature: 'http.headers.Cross-Origin-Embedder-Policy.credentialless',
        departs: 'without it',
      },
    ],
    hooks: { webkit: { isCredentiallessKnown: false } },
  },
  {
    id: 'same-site-by-url-of-opaque-page',
    sentence: "Cross-Origin-Resource-Policy: same-site lets an opaque page of the same site's URL through.",
    evidence: [
      measured(
        'no-cors fetch of http://localhost:3501 in a sandboxed page of http://localhost:3500, answered with same-site: opaque response, TypeError, TypeError',
      ),
    ],
    hooks: { chromium: { isOpaquePageOfItsUrlsSite: true } },
  },
] as const satisfies readonly Departure[];
