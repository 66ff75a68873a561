import type { Block } from '../../cors/block';
import type { FetchRequest } from '../../cors/fetch-request';
import type { RequestApi } from '../../http/request-input';
import { clientHintsUnlessKeepalive } from '../client-hints';
import { firstUrlOfWebSocket } from '../fetch-metadata';
import { typeTakenByLastRedirect, typeTakenForOneHop } from '../content-type-after-redirect';
import {
  blockOfCredentialedRedirect,
  credentialedAfterOwnRedirect,
  namesThatRedirectKept,
  requestAsFirstMade,
  requestAsFirstMadeInFirefox,
} from '../request-as-first-made';
import { firstLocation, ftpLocation, unparsableLocation } from '../manual-redirect';
import { isRedirectInWebKit } from '../redirect-status';
import { measured, measuredLast, measuredLater, type Departure } from './departure';

/** Which redirects are followed, and what of the request. */
export const redirectsDepartures = [
  {
    id: 'redirect-preflighted-as-first-made',
    sentence:
      'Whether a redirected request needs a preflight depends on the original request, not on what is left of it after the redirect.',
    evidence: [
      measured(
        'POST with JSON redirected to another origin with 301, 302 or 303: GET, OPTIONS first, OPTIONS first',
      ),
      measured(
        'GET with Authorization redirected to another origin: GET, OPTIONS first, OPTIONS first; all drop the header',
      ),
      measuredLater(
        'sendBeacon with JSON redirected to another origin with 301, 302 and 303: GET, OPTIONS that names content-type, OPTIONS that names content-type',
      ),
      measuredLater(
        'XMLHttpRequest POST and PATCH of a Blob of JSON, redirected with 303: GET, OPTIONS that names content-type, OPTIONS that names it; with a listener on upload: OPTIONS that names nothing, OPTIONS that names nothing, OPTIONS that names content-type',
      ),
      measuredLater(
        "PUT, DELETE and PATCH to the page's own origin, redirected with 303 to another: GET in all; sendBeacon with JSON to the own origin, redirected with 302: GET, GET, OPTIONS first",
      ),
      measured(
        'XMLHttpRequest POST of a Blob of type x/y redirected with 303: the second OPTIONS names content-type in Firefox; with fetch, or with another header to name, it does not',
      ),
    ],
    hooks: {
      firefox: { requestToPreflight: requestAsFirstMadeInFirefox, namesAskedFor: namesThatRedirectKept },
      webkit: { requestToPreflight: requestAsFirstMade },
    },
  },
  {
    id: 'redirect-of-own-request-is-credentialed',
    sentence:
      'A request to the page\'s own origin that is redirected to another origin keeps its credentials, so a further redirect there fails the CORS check with "*"; where the next URL needs a preflight, after that.',
    evidence: [
      measuredLater(
        'GET of the own origin redirected to another, which redirects on with Access-Control-Allow-Origin: *: readable, readable, TypeError; with credentials omit readable in all',
      ),
      measuredLater(
        'GET with X-A of the own origin, redirected to another that redirects on with Access-Control-Allow-Origin: *, or without Access-Control-Allow-Credentials: the next OPTIONS is sent, and then TypeError; PUT and XMLHttpRequest the same',
        'webkit',
      ),
    ],
    hooks: {
      webkit: {
        requestToCheck: credentialedAfterOwnRedirect,
        blockAfterPreflight: blockOfCredentialedRedirect,
      },
    },
  },
  {
    id: 'client-hints-dropped-by-redirect',
    sentence:
      'A redirect removes client hints (DPR, Width, Viewport-Width, Downlink, RTT, ECT, Device-Memory), whatever their values, except from a keepalive request.',
    evidence: [
      measured(
        'GET with each of them and a 301 to the same origin: dropped, kept, kept; Save-Data is kept in all',
      ),
      measured(
        'keepalive GET with Viewport-Width: 4g and a 302 to the same origin: kept, and preflighted again, in all',
      ),
    ],
    hooks: { chromium: { headersDroppedByRedirect: clientHintsUnlessKeepalive } },
  },
  {
    id: 'content-type-back-after-redirect',
    sentence:
      'A Content-Type that a redirect removed is sent again, without a body, after a further redirect: with fetch if that one would have kept it (Firefox), or after any but the redirect that turned the method into GET (WebKit).',
    evidence: [
      measuredLater(
        'POST of text redirected with 302, then 307: Content-Type of the third request absent, text/plain;charset=UTF-8 with fetch and absent with XMLHttpRequest, text/plain;charset=UTF-8; with 302 twice: absent, absent, text/plain;charset=UTF-8',
      ),
      measuredLater(
        'DELETE with a body redirected with 302 to another origin, in WebKit a GET then: without a body, with its Content-Type',
      ),
    ],
    hooks: {
      firefox: { contentTypeAfterRedirect: typeTakenByLastRedirect },
      webkit: { contentTypeAfterRedirect: typeTakenForOneHop },
    },
  },
  {
    id: 'delete-becomes-get-across-origins',
    sentence:
      'A redirect to another origin turns DELETE into GET, whatever its status, and its preflight is for GET.',
    evidence: [
      measured(
        'DELETE redirected with 301, 302, 307 and 308 to another origin: DELETE, DELETE, GET; PUT, PATCH, HEAD and OPTIONS stay in all',
      ),
    ],
    hooks: { webkit: { doesDeleteBecomeGetAcrossOrigins: true } },
  },
  {
    id: 'redirect-error-needs-location',
    sentence: 'With the redirect mode "error", a redirect without a Location counts as any other response.',
    evidence: [
      measured(
        'GET with redirect error answered 301 and 307 without Location: readable, TypeError, readable; 301 with an empty one likewise',
      ),
    ],
    hooks: {
      chromium: { doesRedirectErrorNeedLocation: true },
      webkit: { doesRedirectErrorNeedLocation: true },
    },
  },
  {
    id: 'empty-location-not-followed',
    sentence:
      'A redirect with an empty Location is not followed: the page gets the response as it is (Chromium), or the request fails (WebKit).',
    evidence: [
      {
        source: 'web-platform-tests fetch/api/redirect/redirect-empty-location.any.js, failed by Chromium',
      },
      measured(
        'GET answered 301, 302, 303, 307 and 308 with an empty Location: readable, 21 requests, TypeError after one',
      ),
      measuredLast('GET answered 301 with two empty Location lines, and with three: readable', 'chromium'),
    ],
    hooks: {
      chromium: { emptyLocation: 'as-none' },
      webkit: { emptyLocation: 'network-error' },
    },
  },
  {
    id: 'other-statuses-redirect',
    sentence: 'WebKitGTK follows a Location whatever the 3xx status, except 300, 304, 305 and 306.',
    evidence: [
      measuredLast(
        'GET and POST answered 309, 310, 311, 320, 350, 398 and 399 with a Location: its URL is requested with the same method, and redirect "error" and "manual" see a redirect; 300, 304, 305, 306, and 309 with an empty Location, or without one: readable; of a WebSocket: not followed; a preflight answered 309: a bad status',
        'webkit',
      ),
    ],
    hooks: {
      webkit: { isRedirect: isRedirectInWebKit },
    },
  },
  {
    id: 'event-source-waits-after-empty-location',
    sentence: 'An EventSource that is redirected with an empty Location fires no event, not even an error.',
    evidence: [
      measured(
        'EventSource answered 302 with an empty Location: error event, error event after 21 requests, none in 20 seconds',
      ),
    ],
    hooks: {
      webkit: {
        toldErrors: {
          'redirect-location-invalid': (block: Block, api: RequestApi) =>
            block.kind === 'redirect-location-invalid' && block.location === '' && api === 'EventSource'
              ? 'no event'
              : undefined,
        },
      },
    },
  },
  {
    id: 'repeated-location-followed',
    sentence:
      'Several Location lines are followed if all are equal (Chromium, Firefox), or as one line joined with commas (WebKit); of those for a WebSocket the last counts (WebKitGTK).',
    evidence: [
      measuredLater(
        'GET answered 302 with Location: /a and Location: /b: TypeError, TypeError, GET of "/a,%20/b"; with /a twice: GET of /a, of /a, of "/a,%20/a"',
      ),
      measuredLast(
        'WebSocket answered 302 with Location: a and Location: b: GET of b follows; with the last one empty: none',
        'webkit',
      ),
    ],
    hooks: {
      chromium: { repeatedLocation: firstLocation },
      firefox: { repeatedLocation: firstLocation },
      webkit: {
        repeatedLocation: (values: readonly string[], { mode }: FetchRequest) =>
          mode === 'websocket' ? (values.at(-1) ?? null) : values.join(', '),
      },
    },
  },
  {
    id: 'manual-redirect-checked',
    sentence:
      'With the redirect mode "manual" a redirect fails if its Location is not a URL (Chromium) or leads to ftp: (WebKit).',
    evidence: [
      measuredLater(
        'GET with redirect manual answered 302 with Location: http://[ and http://localhost:99999/: TypeError, opaqueredirect, opaqueredirect; with ftp://x/: opaqueredirect, opaqueredirect, TypeError',
      ),
    ],
    hooks: {
      chromium: { manualRedirectBlock: unparsableLocation },
      webkit: { manualRedirectBlock: ftpLocation },
    },
  },
  {
    id: 'web-socket-redirected',
    sentence:
      "WebKitGTK follows redirects of a WebSocket's handshake with the headers of the first, Origin too, and does not check their targets against any policy.",
    evidence: [
      measuredLater(
        'WebSocket answered 301, 302, 303, 307, 308: 1 request, 1, 2, to another site too, and with connect-src ws://localhost:*',
      ),
    ],
    hooks: {
      webkit: {
        isWebSocketRedirected: true,
        fetchMetadata: { urlsAsked: firstUrlOfWebSocket },
      },
    },
  },
  {
    id: 'keepalive-redirect-limit',
    sentence: 'A keepalive request follows 19 redirects, not 20, unless a service worker passes it on.',
    evidence: [
      measured(
        'fetch with keepalive of a URL that redirects to itself: 20, 21, 21 requests; without keepalive 21 in all',
      ),
      measuredLast('the same with keepalive, past a worker that passes the request on: 21 requests in all'),
    ],
    hooks: { chromium: { keepaliveRedirectLimit: 19 } },
  },
] as const satisfies readonly Departure[];
