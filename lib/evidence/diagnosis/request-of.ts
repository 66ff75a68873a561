import { isForbiddenRequestHeader } from '../../http/forbidden-request-header';
import { combinedValue, type Header } from '../../http/header-list';
import { isElementApi, type ElementApi, type RequestBody, type RequestInput } from '../../http/request-input';
import { isToken } from '../../http/token';
import { noHeaders, rowsOf, valueOf, type SeenExchange } from '../seen';
import { apiOf, hasCrossOrigin } from './made-with';
import type { OpenFact } from './open-fact';
import type { RequestCase } from './request-case';

const madeByBrowser =
  /^(?:user-agent|accept-language|priority|upgrade-insecure-requests|x-client-data|if-none-match|if-modified-since|:.*)$/i;

/** The request as its author wrote it, as far as the evidence and what is assumed tell. */
export function requestOf(
  one: RequestCase,
  url: string,
  assumed: Partial<Record<OpenFact, string>>,
): RequestInput {
  const { actual, preflight, lines } = one;
  const exchange = actual?.exchange;
  const api = apiOf(one);
  if (isElementApi(api)) return elementRequest(one, api, url, assumed);
  const method =
    valueOf(exchange?.request.method ?? { kind: 'unknown' }) ??
    (preflight && askedMethod(preflight.exchange)) ??
    lines.map(({ line }) => line.values['method']).find((value) => value !== undefined) ??
    assumed.method ??
    'GET';
  const mode = valueOf(exchange?.call.mode ?? { kind: 'unknown' });
  const credentials = valueOf(exchange?.call.credentials ?? { kind: 'unknown' }) ?? assumed.credentials;
  const body = valueOf(exchange?.request.body ?? { kind: 'unknown' });
  const hasBody = body !== null && body !== 'none' && !/^(?:GET|HEAD)$/.test(method);
  return {
    url,
    method,
    ...(api === 'fetch' ? {} : { api }),
    headers: authorHeaders(exchange, preflight?.exchange, lines, assumed),
    ...(mode === null || api !== 'fetch' || /^(?:cors|navigate|websocket)$/.test(mode) ? {} : { mode }),
    ...(credentials === undefined ? {} : { credentials }),
    ...(hasBody ? { body: bodyOf(body) } : {}),
    ...(isAskedByHand(one, method) ? { api: 'xhr', uploadListener: true, body: bodyOf('string') } : {}),
  };
}

/**
 * A preflight sent by hand for a POST that needs none: it tells of the server all the same. An upload listener is what
 * makes a browser send just this one.
 */
function isAskedByHand({ actual, preflight }: RequestCase, method: string): boolean {
  return (
    actual === null &&
    preflight !== null &&
    preflight.exchange.source.form !== 'har' &&
    method === 'POST' &&
    askedMethod(preflight.exchange) !== null &&
    rowsOf(preflight.exchange.request.headers, 'access-control-request-headers').length === 0
  );
}

function bodyOf(kind: RequestBody['kind']): RequestBody {
  return { kind, text: '' };
}

/** An element says no more than its attributes. */
function elementRequest(
  one: RequestCase,
  api: ElementApi,
  url: string,
  assumed: Partial<Record<OpenFact, string>>,
): RequestInput {
  const isCors = api === 'module' || (hasCrossOrigin(one, api) ?? assumed.crossorigin === 'present');
  const credentials =
    valueOf(one.actual?.exchange.call.credentials ?? { kind: 'unknown' }) ?? assumed.credentials;
  const crossOrigin =
    credentials === 'include' ? 'use-credentials' : api === 'module' ? undefined : 'anonymous';
  const integrity = one.lines.map(({ line }) => line.values['integrity']).find((told) => told !== undefined);
  return {
    url,
    api,
    ...(isCors && crossOrigin !== undefined && { crossOrigin }),
    ...(integrity !== undefined && { integrity }),
  };
}

/** What the page's script set: headers that the browser adds by itself are left out. A preflight names them best. */
function authorHeaders(
  actual: SeenExchange | undefined,
  preflight: SeenExchange | undefined,
  lines: RequestCase['lines'],
  assumed: Partial<Record<OpenFact, string>>,
): readonly Header[] {
  // Written on the request itself, they tell what its author means to send.
  const asked = [preflight, actual].flatMap((exchange) =>
    exchange
      ? rowsOf(exchange.request.headers, 'access-control-request-headers').map(({ value }) => value)
      : [],
  )[0];
  const isFromBrowser =
    actual !== undefined && (actual.source.engine !== null || actual.source.form === 'har');
  const isCacheOff = rowsOf(actual?.request.headers ?? noHeaders, 'pragma')[0]?.value === 'no-cache';
  const named = lines.map(({ line }) => line.values['header']).filter((name) => name !== undefined);
  const headers: Header[] = (actual?.request.headers.rows ?? [])
    .filter(({ name, value }) => !isForbiddenRequestHeader(name, value) && !madeByBrowser.test(name))
    .filter(({ name }) => !(isFromBrowser && isCacheOff && /^(?:pragma|cache-control)$/i.test(name)))
    .map(({ name, value }) => [name, latin1(value)]);
  for (const name of [...(asked ?? '').split(','), ...named].map((each) => each.trim())) {
    if (isToken(name) && combinedValue(headers, name) === null) headers.push([name, valueFor(name)]);
  }
  if (preflight !== undefined && askedMethod(preflight) !== null && isFromBrowser) {
    const names = new Set((asked ?? '').split(',').map((each) => each.trim().toLowerCase()));
    return headers.filter(
      ([name]) =>
        names.has(name.toLowerCase()) || /^(?:accept|content-type|content-language|range)$/i.test(name),
    );
  }
  if (assumed.authorization === 'present') headers.push(['Authorization', 'Bearer x']);
  if (preflight && assumed.method === 'GET') headers.push(['X-Custom', 'x']);
  return headers;
}

function valueFor(name: string): string {
  return /^content-type$/i.test(name) ? 'application/json' : 'x';
}

function latin1(value: string): string {
  return value.replaceAll(/[^\t -~\u0080-\u00ff]/g, '?');
}

/** The method that a preflight asks for. */
export function askedMethod(preflight: SeenExchange): string | null {
  return rowsOf(preflight.request.headers, 'access-control-request-method')[0]?.value ?? null;
}
