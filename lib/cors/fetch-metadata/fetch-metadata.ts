import { combinedValue, type Header, type HeaderList } from '../../http/header-list';
import { isSameOrigin, parseUrl } from '../../http/origin';
import type { Destination } from '../../http/destination';
import type { RequestMode } from '../fetch-request';
import { isPotentiallyTrustworthy } from '../potentially-trustworthy';
import type { PredictedExchange } from '../prediction';
import { isSameSite } from './same-site';

export type FetchSite = 'same-origin' | 'same-site' | 'cross-site';

/** The values of a request's `Sec-Fetch-` headers, null for one that is not sent. */
export type FetchMetadata = {
  /** Undefined where only the public suffix list could tell. */
  readonly site: FetchSite | null | undefined;
  readonly mode: RequestMode | null;
  readonly dest: 'empty' | 'websocket' | Exclude<Destination, ''> | null;
};

/** A request that is sent, or its preflight. */
export type Sending = {
  readonly kind: PredictedExchange['kind'];
  readonly mode: RequestMode;
  /** Of the page, serialised. */
  readonly origin: string;
  /** Those that the request came to; the last one is the current one. */
  readonly urls: readonly [...URL[], URL];
  /** Of them the last that it was preflighted at, and the last that it came to with another method, as indices; -1 for none. */
  readonly preflightedAt: number;
  readonly turnedAt: number;
  /** A redirect has made its origin opaque. */
  readonly isTainted: boolean;
};

/** The points where an engine may depart from the standard. */
export type FetchMetadataProfile = {
  /** The URLs of the request that are looked at. */
  readonly urlsAsked: (sending: Sending) => readonly URL[];
  /** A request whose origin a redirect has made opaque is cross-site. */
  readonly isTaintedCrossSite: (sending: Sending) => boolean;
  /** Any redirect to another origin makes a request cross-site. */
  readonly isRedirectCrossSite: boolean;
  /** The request is sent without any of the headers. */
  readonly isLeftOut: (sending: Sending) => boolean;
  /** What a page waits for is sent without any of them, and its preflight is. */
  readonly areSynchronousLeftOut: boolean;
  /** `Sec-Fetch-Mode` is sent also to a URL that is not potentially trustworthy. */
  readonly isModeSentAnyway: (sending: Sending) => boolean;
  readonly destination: (mode: RequestMode) => 'empty' | 'websocket';
};

/** The points as the standard has them. */
export const specFetchMetadata: FetchMetadataProfile = {
  urlsAsked: ({ urls }) => urls,
  isTaintedCrossSite: () => false,
  isRedirectCrossSite: false,
  isLeftOut: () => false,
  areSynchronousLeftOut: false,
  isModeSentAnyway: () => false,
  destination: () => 'empty',
};

const none: FetchMetadata = { site: null, mode: null, dest: null };

/**
 * What a predicted request says of itself in `Sec-Fetch-Site`, `Sec-Fetch-Mode` and `Sec-Fetch-Dest`. `Sec-Fetch-User` is
 * of navigations alone.
 * @param exchanges all that were predicted with it
 * @param departing what the engine that was predicted does otherwise
 * @see https://w3c.github.io/webappsec-fetch-metadata/#abstract-opdef-append-the-fetch-metadata-headers-for-a-request
 */
export function fetchMetadata(
  exchange: PredictedExchange,
  exchanges: readonly PredictedExchange[],
  departing: Partial<FetchMetadataProfile> = {},
): FetchMetadata {
  const profile = { ...specFetchMetadata, ...departing };
  const sending = sendingOf(exchange, exchanges);
  const url = sending?.urls.at(-1);
  if (!sending || !url) return none;
  const { mode } = sending;
  // 1
  if (!isPotentiallyTrustworthy(url)) return profile.isModeSentAnyway(sending) ? { ...none, mode } : none;
  if (profile.isLeftOut(sending)) return none;
  if (profile.areSynchronousLeftOut && exchange.isSynchronous) return none;
  return {
    site: siteOf(sending, profile),
    mode,
    dest: exchange.destination ?? profile.destination(mode),
  };
}

/** The same as headers; without a site that nothing tells. */
export function fetchMetadataHeaders(
  exchange: PredictedExchange,
  exchanges: readonly PredictedExchange[],
  departing?: Partial<FetchMetadataProfile>,
): HeaderList {
  const { site, mode, dest } = fetchMetadata(exchange, exchanges, departing);
  const headers = [
    ['Sec-Fetch-Site', site],
    ['Sec-Fetch-Mode', mode],
    ['Sec-Fetch-Dest', dest],
  ] as const;
  return headers.flatMap(([name, value]): Header[] => (value ? [[name, value]] : []));
}

/** @see https://w3c.github.io/webappsec-fetch-metadata/#abstract-opdef-set-site */
function siteOf(sending: Sending, profile: FetchMetadataProfile): FetchSite | undefined {
  if (sending.isTainted && profile.isTaintedCrossSite(sending)) return 'cross-site';
  const others = profile.urlsAsked(sending).filter((url) => !isSameOrigin(url.origin, sending.origin));
  if (others.length === 0) return 'same-origin';
  if (profile.isRedirectCrossSite && sending.kind === 'actual' && sending.urls.length > 1)
    return 'cross-site';
  const sites = others.map((url) => isSameSite(sending.origin, url));
  if (sites.includes(false)) return 'cross-site';
  return sites.includes(undefined) ? undefined : 'same-site';
}

function sendingOf(exchange: PredictedExchange, exchanges: readonly PredictedExchange[]): Sending | null {
  const url = parseUrl(exchange.request.url);
  if (!url) return null;
  const { kind, mode, origin, hop } = exchange;
  const soFar = exchanges.slice(0, exchanges.indexOf(exchange) + 1);
  const sent = Array.from({ length: hop + 1 }, (_, at) => soFar.findLast((other) => other.hop === at));
  const methods = sent.map((other) => other?.request.method);
  return {
    kind,
    mode,
    origin,
    urls: [...sent.slice(0, -1).flatMap((other) => parseUrl(other?.request.url ?? '') ?? []), url],
    preflightedAt: soFar.findLast((other) => other.kind === 'preflight')?.hop ?? -1,
    turnedAt: methods.findLastIndex((method, at) => at > 0 && method !== methods[at - 1]),
    isTainted: combinedValue(exchange.request.headers, 'origin') === 'null',
  };
}
