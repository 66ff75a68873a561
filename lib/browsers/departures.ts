import { cspDepartures } from './departures/csp';
import { measuredLater, type Departure } from './departures/departure';
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
import { statusesDepartures } from './departures/statuses';
import { upgradesDepartures } from './departures/upgrades';

const list = [
  ...requestsDepartures,
  ...refusedRequestsDepartures,
  ...safelistDepartures,
  ...preflightDepartures,
  ...preflightCacheDepartures,
  ...httpCacheDepartures,
  ...redirectsDepartures,
  ...statusesDepartures,
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
      'In WebKit an EventSource whose request a service worker passes on is preflighted for its Cache-Control.',
    reason: 'What the browser itself adds to a request is not passed on here.',
    evidence: [
      measuredLater(
        'EventSource, and fetch(event.request): not preflighted, not preflighted, preflighted with Access-Control-Request-Headers: cache-control',
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
    sentence: 'Firefox says Sec-Fetch-Site: cross-site after a redirect that a service worker follows.',
    reason: 'Whose request it is, is not told apart there.',
    evidence: [
      measuredLater(
        'fetch(event.request), redirected to the same URL of a same-site server: same-site, cross-site, same-site',
      ),
    ],
  },
  {
    sentence: 'A dropped connection is tried again: twice in Chromium and WebKit, ten times in Firefox.',
    reason: 'Connections are not modelled: a server answers, or does not.',
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
