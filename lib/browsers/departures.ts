import { cspDepartures } from './departures/csp';
import { measuredLater, type Departure } from './departures/departure';
import { elementsDepartures } from './departures/elements';
import { fetchMetadataDepartures } from './departures/fetch-metadata';
import { integrityDepartures } from './departures/integrity';
import { localNetworkAccessDepartures } from './departures/local-network-access';
import { originDepartures } from './departures/origin';
import { policiesDepartures } from './departures/policies';
import { preflightDepartures } from './departures/preflight';
import { preflightCacheDepartures } from './departures/preflight-cache';
import { redirectsDepartures } from './departures/redirects';
import { requestsDepartures } from './departures/requests';
import { safelistDepartures } from './departures/safelist';
import { statusesDepartures } from './departures/statuses';
import { upgradesDepartures } from './departures/upgrades';

const list = [
  ...requestsDepartures,
  ...safelistDepartures,
  ...preflightDepartures,
  ...preflightCacheDepartures,
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
    sentence:
      'A response in the HTTP cache from a no-cors request or an image fails or passes a later CORS check.',
    reason: 'The HTTP cache is not modelled: every response comes from the server.',
    evidence: [
      measuredLater(
        'no-cors fetch, then fetch, of a response with max-age=600 and without CORS headers: the second is a TypeError with nothing sent, with nothing sent, after a request',
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
    reason: 'The HTTP cache is not modelled.',
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
