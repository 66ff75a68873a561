import type { PredictedExchange } from '../cors/prediction';
import { fetchMetadata } from '../cors/fetch-metadata/fetch-metadata';
import type { Profile } from '../cors/profile';
import { combinedValue, type HeaderList } from '../http/header-list';
import { trimTabsAndSpaces } from '../http/header-value';
import type { WireRequest } from '../http/message';
import { parseUrl } from '../http/origin';
import { arrivedLessonCookies } from '../record/lesson-cookie';
import type { Exchange } from '../record/record';
import type { Naming } from './naming';

/** One request on the wire. */
export type WireFact = {
  readonly method: string;
  readonly target: string;
  readonly origin: string | null;
  readonly accessControlRequestMethod: string | null;
  readonly accessControlRequestHeaders: string | null;
  readonly sent: SentFacts;
};

/** What else a request has, as comparisons call it. */
export const sentNames = [
  'Content-Type',
  'Referer',
  'Sec-WebSocket-Protocol',
  'body',
  'lesson cookies',
  'Sec-Fetch-Site',
  'Sec-Fetch-Mode',
  'Sec-Fetch-Dest',
  'Sec-Fetch-User',
] as const;

type SentName = (typeof sentNames)[number];

/** What else a request has; null where it has none, absent where nothing tells. */
export type SentFacts = { readonly [Name in SentName]?: string | null };

/**
 * What a prediction says of a request on the wire.
 * @param exchanges all that were predicted with it, by that profile
 */
export function predictedWireFact(
  exchange: PredictedExchange,
  exchanges: readonly PredictedExchange[],
  naming: Naming,
  profile: Profile,
): WireFact {
  const { request, origin, bodyLength, isRefererUnknown, includesCredentials, isAbandoned } = exchange;
  const { site, mode, dest } = fetchMetadata(exchange, exchanges, profile.fetchMetadata);
  const { headers } = request;
  return {
    ...requestFact(request, naming),
    sent: {
      'Content-Type': contentTypeOf(headers),
      'Sec-WebSocket-Protocol': protocolsOf(headers),
      Referer: isRefererUnknown ? `${naming.origin(origin)}/...` : refererOf(headers, naming),
      ...(bodyLength !== null && { body: bodyText(bodyLength) }),
      // Where credentials go along, the browser's cookies decide.
      ...(!includesCredentials && { 'lesson cookies': null }),
      // Of what is sent when the page waits no longer, they are not predicted.
      ...(!isAbandoned && {
        ...(site !== undefined && { 'Sec-Fetch-Site': site }),
        'Sec-Fetch-Mode': mode,
        'Sec-Fetch-Dest': dest,
      }),
      'Sec-Fetch-User': null,
    },
  };
}

/** What was recorded of it. */
export function observedWireFact({ request, response, state }: Exchange, naming: Naming): WireFact {
  const { headers, bodyLength } = request;
  return {
    ...requestFact(request, naming),
    sent: {
      'Content-Type': contentTypeOf(headers),
      Referer: refererOf(headers, naming),
      'Sec-WebSocket-Protocol': protocolsOf(headers),
      // What is too long is not read to its end.
      ...(state === 'answered' && response?.status !== 413 && { body: bodyText(bodyLength) }),
      'lesson cookies': arrivedLessonCookies(headers).join(', ') || null,
      'Sec-Fetch-Site': combinedValue(headers, 'Sec-Fetch-Site'),
      'Sec-Fetch-Mode': combinedValue(headers, 'Sec-Fetch-Mode'),
      'Sec-Fetch-Dest': combinedValue(headers, 'Sec-Fetch-Dest'),
      'Sec-Fetch-User': combinedValue(headers, 'Sec-Fetch-User'),
    },
  };
}

function requestFact(
  { method, url, headers }: Pick<WireRequest, 'method' | 'url' | 'headers'>,
  naming: Naming,
): Omit<WireFact, 'sent'> {
  const origin = combinedValue(headers, 'Origin');
  return {
    method,
    target: naming.target(url),
    origin: origin === null ? null : naming.origin(origin),
    accessControlRequestMethod: combinedValue(headers, 'Access-Control-Request-Method'),
    accessControlRequestHeaders: combinedValue(headers, 'Access-Control-Request-Headers'),
  };
}

/** Up to the boundary, which the browser draws at random; white space around it is lost on the way. */
function contentTypeOf(headers: HeaderList): string | null {
  const value = combinedValue(headers, 'Content-Type');
  return value === null ? null : trimTabsAndSpaces(value.replace(/(; ?boundary=).*/i, '$1...'));
}

/** The record has the length alone, since it may be a secret. */
function protocolsOf(headers: HeaderList): string | null {
  const value = combinedValue(headers, 'Sec-WebSocket-Protocol');
  if (value === null || /^\(\d+ characters?\)$/.test(value)) return value;
  return `(${value.length} ${value.length === 1 ? 'character' : 'characters'})`;
}

/** Without the query: that of a run's page holds its policies. */
function refererOf(headers: HeaderList, naming: Naming): string | null {
  const value = combinedValue(headers, 'Referer');
  const url = value === null ? null : parseUrl(value);
  return url === null ? value : `${naming.origin(url.origin)}${url.pathname}`;
}

function bodyText(bytes: number): string | null {
  return bytes === 0 ? null : `${bytes} ${bytes === 1 ? 'byte' : 'bytes'}`;
}
