import { combinedValue, type Header } from '../../http/header-list';
import { isPreflight, type WireRequest, type WireResponse } from '../../http/message';
import { parseUrl } from '../../http/origin';
import { valueOf, type SeenExchange } from '../seen';
import type { CaseResponse } from './case-data';
import type { OpenFact } from './open-fact';
import type { RequestCase } from './request-case';

export const corsHeaders = [
  'access-control-allow-origin',
  'access-control-allow-credentials',
  'access-control-allow-methods',
  'access-control-allow-headers',
];

type Answer = { readonly response: WireResponse; readonly isSeen: boolean };

/** What the server answered, as far as it was seen; then as its configuration says; then as is assumed. */
export function answerOf(
  one: RequestCase,
  wire: WireRequest,
  assumed: Partial<Record<OpenFact, string>>,
  origin: string,
): Answer {
  const isAsking = isPreflight(wire);
  const seen = exchangeFor(one, wire, isAsking);
  const assumption = isAsking ? assumed['preflight-response'] : assumed.response;
  const configured = configuredAnswer(one, wire);
  if (seen && (seen.response.status.kind === 'seen' || isAnswerKnown(seen))) {
    const status = valueOf(seen.response.status) ?? 200;
    const rows = seen.response.headers.rows.map(({ name, value }): Header => [name, value]);
    if (isAnswerKnown(seen)) return { response: { status, headers: rows }, isSeen: true };
    const headers =
      configured?.headers ?? (assumption === 'without CORS headers' ? [] : allowing(wire, origin));
    return { response: { status, headers }, isSeen: status < 200 || status > 299 };
  }
  if (configured) return { response: configured, isSeen: true };
  if (assumption === 'without CORS headers') return { response: { status: 200, headers: [] }, isSeen: false };
  return {
    response: { status: isAsking ? 204 : wireStatus(wire), headers: allowing(wire, origin) },
    isSeen: false,
  };
}

function wireStatus({ headers }: WireRequest): number {
  return combinedValue(headers, 'upgrade') === 'websocket' ? 101 : 200;
}

function exchangeFor(one: RequestCase, wire: WireRequest, isAsking: boolean): SeenExchange | null {
  const own = isAsking ? one.preflight : one.actual;
  const ownUrl = own && valueOf(own.exchange.request.url);
  if (own && (ownUrl === null || isSame(ownUrl, wire.url))) return own.exchange;
  const [found] = one.all.at(wire.url, isAsking ? 'preflights' : 'others');
  return found?.exchange ?? null;
}

function isSame(left: string, right: string): boolean {
  const a = parseUrl(left);
  const b = parseUrl(right);
  return (
    a !== null && b !== null && a.origin === b.origin && a.pathname === b.pathname && a.search === b.search
  );
}

function configuredAnswer({ configurations }: RequestCase, wire: WireRequest): WireResponse | null {
  const [server] = configurations;
  if (server === undefined) return null;
  const { status, headers } = server.answer(wire);
  return {
    status: status ?? 200,
    headers: headers.flatMap(({ name, value }): Header[] => (value === null ? [] : [[name, value]])),
  };
}

function allowing({ headers }: WireRequest, origin: string): readonly Header[] {
  const method = combinedValue(headers, 'access-control-request-method');
  const names = combinedValue(headers, 'access-control-request-headers');
  return [
    ['Access-Control-Allow-Origin', combinedValue(headers, 'origin') ?? origin],
    ['Access-Control-Allow-Credentials', 'true'],
    ...(method === null ? [] : [['Access-Control-Allow-Methods', method] satisfies Header]),
    ...(names === null ? [] : [['Access-Control-Allow-Headers', names] satisfies Header]),
  ];
}

/** What was seen of a response, or its configuration says; null where nothing tells. */
export function knownOf(
  one: RequestCase,
  wire: WireRequest,
  assumed: Partial<Record<OpenFact, string>>,
): Pick<CaseResponse, 'status' | 'headers' | 'absent'> | null {
  const isAsking = isPreflight(wire);
  const seen = exchangeFor(one, wire, isAsking);
  const status = seen && valueOf(seen.response.status);
  if (seen && isAnswerKnown(seen)) {
    const headers = seen.response.headers.rows.map(({ name, value }): Header => [name, value]);
    return { status, headers, absent: null };
  }
  const configured = configuredAnswer(one, wire);
  if (configured) return { status, headers: configured.headers, absent: null };
  if (status === null) return null;
  const assumption = isAsking ? assumed['preflight-response'] : assumed.response;
  return { status, headers: [], absent: assumption === 'without CORS headers' ? corsHeaders : [] };
}

/** Status or headers of the response were seen. */
export function isAnswerKnown(exchange: SeenExchange | undefined): boolean {
  return (
    exchange !== undefined && (exchange.response.headers.isWhole || exchange.response.headers.rows.length > 0)
  );
}
