import { cspDepartures } from './departures/csp';
import { measuredLast, measuredLater, type Departure } from './departures/departure';
import { elementsDepartures } from './departures/elements';
import { fetchMetadataDepartures } from './departures/fetch-metadata';
import { integrityDepartures } from './departures/integrity';
import { httpCacheDepartures } from './departures/http-cache';
import { localNetworkAccessDepartures } from './departures/local-network-access';
import { originDepartures } from './departures/origin';
import { policiesDepartures } from './departures/policies';
import { preflightDepartures } from './departures/preflight';
import { preflightCacheDepartures } from './departures/preflight-cache';
import { redirectsDepartures } from './departures/redirects';
import { refusedRequestsDepartures } from './departures/refused-requests';
import { requestsDepartures } from './departures/requests';
import { safelistDepartures } from './departures/safelist';
import { serviceWorkersDepartures } from './departures/service-workers';
import { statusesDepartures } from './departures/statuses';
import { timeoutsDepartures } from './departures/timeouts';
import { upgradesDepartures } from './departures/upgrades';
import { webSocketsDepartures } from './departures/web-sockets';

const list = [
  ...requestsDepartures,
  ...refusedRequestsDepartures,
  ...safelistDepartures,
  ...preflightDepartures,
  ...preflightCacheDepartures,
  ...httpCacheDepartures,
  ...redirectsDepartures,
  ...serviceWorkersDepartures,
  ...statusesDepartures,
  ...timeoutsDepartures,
  ...webSocketsDepartures,
  ...originDepartures,
  ...elementsDepartures,
  ...integrityDepartures,
  ...policiesDepartures,
  ...upgradesDepartures,
  ...cspDepartures,
  ...fetchMetadataDepartures,
  ...localNetworkAccessDepartures,
] as const;

export type DepartureId = (typeof list)[number]['id'];

/** Everything that an engine does otherwise than the standards say. Its order means nothing but to a reader. */
export const departures: readonly (Departure & { readonly id: DepartureId })[] = list;

/** Differences between engines that no profile can hold, each with the reason. */
export const outsideTheModel: readonly (Pick<Departure, 'sentence' | 'evidence'> & {
  readonly reason: string;
})[] = [
  {
    sentence: 'Under WebDriver, WebKitGTK has no HTTP cache: every request is sent.',
    reason: 'Such a session keeps nothing; MiniBrowser as people start it does as the standard says.',
    evidence: [
      measuredLater(
        'fetch, then fetch, of a response with max-age=600, under WebDriver: sent twice; without it: sent once',
        'webkit',
      ),
    ],
  },
  {
    sentence: 'Chromium answers a request with Range from a stored response that has all of it.',
    reason: 'Such a request is taken to be sent.',
    evidence: [
      measuredLater(
        'no-cors fetch of a response with max-age=600, then fetch with Range: nothing sent, sent, sent',
      ),
    ],
  },
  {
    sentence:
      'In WebKit an XMLHttpRequest lists the Access-Control- headers of a response that a service worker passed on.',
    reason: 'A response through a service worker is filtered here as any other.',
    evidence: [
      measuredLater(
        'XMLHttpRequest, and fetch(event.request): getAllResponseHeaders() without, without, with Access-Control-Allow-Origin and Date, which are not exposed',
      ),
    ],
  },
  {
    sentence:
      'How often a policy that only reports tells of a request is not the same where a service worker passes it on.',
    reason: 'Each event is counted once there, or as often as without the worker.',
    evidence: [
      measuredLater(
        'fetch, and fetch(event.request), under connect-src https: that only reports: 3, 2 and 1 events',
      ),
    ],
  },
  {
    sentence:
      'In Firefox the values of a header that a script set several times are one value to a service worker; Chromium leaves one that has other characters than ASCII off the list that the preflight asks about.',
    reason: "Headers reach the worker's request as they were set here.",
    evidence: [
      measuredLater(
        'fetch(event.request) of a request with Accept twice, of 128 letters each: a preflight with Access-Control-Request-Headers: accept in Firefox alone; the same with a header added, and Accept-Language: caf\u00e9: without accept-language in Chromium alone',
      ),
    ],
  },
  {
    sentence:
      'Chromium that has just started passes the response of a service worker to a no-cors request at times without asking its Cross-Origin-Resource-Policy.',
    reason: 'It was seen once, and not again with the same request.',
    evidence: [
      measuredLast(
        'no-cors fetch, and a worker that requests the URL in the mode "cors", of a response with Cross-Origin-Resource-Policy: same-origin: in one run of five a response, otherwise TypeError',
        'chromium',
      ),
    ],
  },
  {
    sentence:
      'In WebKit a policy that has sandbox is asked twice: sources without a scheme match as in any page the first time, and nothing the second time; a WebSocket, an error that a script gets at once, and a policy behind one that blocks know the first answer alone.',
    reason: 'Such a policy is asked once, as the second time.',
    evidence: [
      measuredLast(
        'connect-src localhost:*; sandbox allow-scripts, and EventSource of another port of localhost: a violation, and an error event instead of SecurityError; the same policy after one that blocks, and fetch: no violation of it',
        'webkit',
      ),
    ],
  },
  {
    sentence: 'Firefox says Sec-Fetch-Site: cross-site after a redirect that a service worker follows.',
    reason: 'Whose request it is, is not told apart there.',
    evidence: [
      measuredLater(
        'fetch(event.request), redirected to the same URL of a same-site server: same-site, cross-site, same-site',
      ),
    ],
  },
  {
    sentence: 'A response that Firefox stored has lost its headers without a value.',
    reason: 'What was stored is what was sent.',
    evidence: [
      measuredLater(
        'fetch of a response with max-age=600 and an empty Access-Control-Allow-Credentials, then fetch: nothing sent, and the header is not readable',
        'firefox',
      ),
    ],
  },
  {
    sentence: 'Firefox does not read the max-age of a Cache-Control in quotes.',
    reason: 'A quoted number is read as the standard has it.',
    evidence: [measuredLater('fetch of a response with MAX-AGE="600", then fetch: sent', 'firefox')],
  },
  {
    sentence:
      'In Chromium a request for a range is answered from the stored whole response to an earlier one, with 206 and Content-Range.',
    reason: 'What is in a body is not known here, nor how much of it a range is.',
    evidence: [
      measuredLater(
        'fetch of a response with max-age=600, then fetch with Range: bytes=0-5: nothing sent, 206; a redirect that was stored answers it too',
        'chromium',
      ),
    ],
  },
  {
    sentence: 'A dropped connection is tried again: twice in Chromium and WebKit, ten times in Firefox.',
    reason: 'Connections are not modelled: a server responds, or does not.',
    evidence: [measuredLater('fetch, and the server closes each connection: 2, 10, 2 requests')],
  },
  {
    sentence: 'A stream over HTTP/1.1 ends in a network error, over HTTP/2 it is sent.',
    reason: 'The HTTP version is not known: http: is taken to be HTTP/1.1, https: HTTP/2.',
    evidence: [measuredLater('POST of a stream over HTTP/1.1: OPTIONS, then TypeError', 'chromium')],
  },
  {
    sentence: "A sandboxed page's requests carry cookies in WebKitGTK.",
    reason: 'The cookie store is not modelled: only whether credentials go along where there are any.',
    evidence: [
      measuredLater(
        'sandboxed page of http://localhost, fetch with credentials include of http://localhost and of http://127.0.0.1, which have set a cookie: none, none, the cookie to both',
      ),
    ],
  },
  {
    sentence: 'WebKitGTK sends header values over 0x7F as UTF-8.',
    reason: 'Its network library does, not WebKit.',
    evidence: [measuredLater('fetch with X-A: \u00e9: one byte E9, one byte E9, the bytes C3 A9')],
  },
  {
    sentence:
      'Chromium asks with Cache-Control: max-age=0 where a request is conditional, on its preflight too.',
    reason: 'What a conditional request says to caches on the way is not modelled.',
    evidence: [
      measuredLater(
        'fetch with If-None-Match: Cache-Control of the request max-age=0, no-cache, no-cache; of the preflight max-age=0, no-cache, none',
      ),
    ],
  },
  {
    sentence:
      'A frame that inherits its policy reads it in Firefox from what was written of it, with its paths decoded: a source with %7B is then none, and one with %20 ends there.',
    reason: 'A page is as if its policy had come with it.',
    evidence: [
      measuredLater(
        "srcdoc frame of a page with connect-src http://h/r%7B, by a header and by a meta element: reported as connect-src 'none', and nothing is sent; a frame with a policy of its own, sandboxed or not: as a page",
        'firefox',
      ),
    ],
  },
];
