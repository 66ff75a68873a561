import { cspDepartures } from './departures/csp';
import type { Departure } from './departures/departure';
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
  ...policiesDepartures,
  ...upgradesDepartures,
  ...cspDepartures,
  ...localNetworkAccessDepartures,
] as const;

export type DepartureId = (typeof list)[number]['id'];

/** Everything that an engine does otherwise than the standards say. Its order means nothing but to a reader. */
export const departures: readonly (Departure & { readonly id: DepartureId })[] = list;

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
    sentence:
      'A frame that inherits its policy reads it in Firefox from what was written of it, with its paths decoded: a source with %7B is then none, and one with %20 ends there.',
    reason: 'A page is as if its policy had come with it.',
  },
] as const;
