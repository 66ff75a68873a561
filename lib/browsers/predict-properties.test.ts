import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { profiles } from './profiles';
import { extractTokens } from '../http/extract-header-list-values';
import type { Header, HeaderList } from '../http/header-list';
import type { Server, WireResponse } from '../http/message';
import { resolveScenario } from '../scenarios/resolve-scenario';
import { arbitraryScenario } from '../scenarios/test-data/arbitrary-scenario';
import { place } from '../scenarios/test-data/place';
import { claimOf } from '../cors/claim-of';
import { needsPreflight } from '../cors/needs-preflight';
import { predict, predictWithState } from '../cors/predict';
import type { PredictedExchange } from '../cors/prediction';
import type { Profile } from '../cors/profile';
import type { Page, Scenario } from '../cors/scenario';
import type { RequestApi, RequestBody, RequestInput } from '../http/request-input';

const origins =
  'https://page.example http://page.example http://localhost:3000 capacitor://localhost file:// null'.split(
    ' ',
  );
const urls = [
  'https://api.example/v1',
  'http://api.example:8080/v1',
  'https://page.example/own',
  'http://localhost:3001/x',
  'https://user:secret@api.example/',
  'http://10.0.0.1/',
  'https://api.example:6667/',
  'wss://api.example/socket',
  'data:text/plain,x',
  'about:blank',
  '/relative',
  'http://[',
];
const names = [
  'Accept',
  'Accept-Language',
  'Content-Language',
  'Content-Type',
  'Range',
  'Authorization',
  'X-Requested-With',
  'User-Agent',
  'Save-Data',
  'Cookie',
  'If-None-Match',
  'X-HTTP-Method-Override',
];
const values = [
  'text/plain',
  'application/json',
  'text/plain;charset=utf-8;',
  'bytes=0-9',
  'BYTES=0-99999999999999999999',
  'on',
  '*/*',
  'en, de',
  'a"b',
  'trace',
  ' \t',
  'caf\u00e9',
  '\u2026',
  'a\nb',
  'x'.repeat(128),
  'x'.repeat(129),
];
const apis: RequestApi[] = ['fetch', 'xhr', 'Request', 'Headers', 'sendBeacon', 'EventSource', 'WebSocket'];
const profileArbitrary: fc.Arbitrary<Profile> = fc.constantFrom(...Object.values(profiles));

const text = fc.oneof({ weight: 4, arbitrary: fc.constantFrom(...values) }, fc.string({ unit: 'binary' }));
const name = fc.oneof({ weight: 6, arbitrary: fc.constantFrom(...names) }, fc.string());
const headerArbitrary: fc.Arbitrary<Header> = fc.tuple(name, text);
const headers = fc.array(headerArbitrary, { maxLength: 8 });
const url = fc.oneof({ weight: 9, arbitrary: fc.constantFrom(...urls) }, fc.string());
const origin = fc.oneof({ weight: 9, arbitrary: fc.constantFrom(...origins) }, fc.string());
const word = (...words: string[]): fc.Arbitrary<string> =>
  fc.oneof({ weight: 9, arbitrary: fc.constantFrom(...words) }, fc.string());

const body: fc.Arbitrary<RequestBody> = fc.record(
  {
    kind: fc.constantFrom<RequestBody['kind']>(
      'string',
      'URLSearchParams',
      'FormData',
      'Blob',
      'BufferSource',
      'ReadableStream',
    ),
    type: text,
    text: fc.string(),
    byteLength: fc.constantFrom(0, 70_000),
  },
  { requiredKeys: ['kind'] },
);
const request: fc.Arbitrary<RequestInput> = fc.record(
  {
    api: fc.constantFrom(...apis),
    url,
    method: word('GET', 'HEAD', 'POST', 'PUT', 'put', 'patch', 'TRACE', 'OPTIONS', 'CHICKEN'),
    headers,
    body,
    mode: word('cors', 'no-cors', 'same-origin', 'navigate'),
    credentials: word('omit', 'same-origin', 'include'),
    redirect: word('follow', 'error', 'manual'),
    cache: word('default', 'no-store', 'reload', 'no-cache', 'only-if-cached'),
    referrer: word('', 'about:client', 'https://page.example/a#b', 'http://['),
    referrerPolicy: word('', 'no-referrer', 'same-origin', 'unsafe-url', 'origin'),
    duplex: word('half'),
    keepalive: fc.boolean(),
    uploadListener: fc.boolean(),
    username: fc.string(),
    password: fc.string(),
    window: fc.constantFrom(null, 'self'),
    headerOperation: fc.constantFrom('fill' as const, 'append' as const, 'set' as const),
    thenSet: headerArbitrary,
  },
  { requiredKeys: ['url'] },
);
const permission = fc.constantFrom('granted' as const, 'denied' as const, 'prompt' as const);
const page: fc.Arbitrary<Page> = fc.record(
  {
    origin,
    policies: fc.array(
      fc.record({
        value: word("connect-src 'self'", "default-src 'none'", 'connect-src https: http:', 'connect-src *'),
        disposition: fc.constantFrom('enforce' as const, 'report' as const),
      }),
      { maxLength: 2 },
    ),
    url,
    referrerPolicy: word('no-referrer', 'same-origin'),
    topLevelOrigin: origin,
    embedderPolicy: fc.constantFrom(
      'unsafe-none' as const,
      'credentialless' as const,
      'require-corp' as const,
    ),
    addressSpace: fc.constantFrom('public' as const, 'local' as const, 'loopback' as const),
    addressSpaces: fc.dictionary(
      fc.constantFrom('api.example', 'localhost'),
      fc.constantFrom('local', 'loopback'),
    ),
    localNetworkPermissions: fc.record(
      { 'local-network': permission, 'loopback-network': permission },
      { requiredKeys: [] },
    ),
    permissionsPolicy: word('loopback-network=()', 'local-network=(self "https://a.example")', '('),
    frameAllow: word('loopback-network', "local-network 'src'; loopback-network *"),
  },
  { requiredKeys: ['origin'] },
);

const responseHeader: fc.Arbitrary<Header> = fc.oneof(
  fc.tuple(
    fc.constant('Access-Control-Allow-Origin'),
    word('*', ...origins, 'https://page.example/', 'https://a.example, https://b.example'),
  ),
  fc.tuple(fc.constant('Access-Control-Allow-Credentials'), word('true', 'True', 'false')),
  fc.tuple(fc.constant('Access-Control-Allow-Methods'), word('*', 'PUT', 'put, PATCH', 'a b', '')),
  fc.tuple(
    fc.constant('Access-Control-Allow-Headers'),
    word('*', 'x-requested-with, authorization', 'a b', ''),
  ),
  fc.tuple(fc.constant('Access-Control-Expose-Headers'), word('*', 'x-a', 'a b')),
  fc.tuple(fc.constant('Access-Control-Max-Age'), word('600', '-1', '+600', 'abc')),
  fc.tuple(fc.constant('Location'), fc.oneof(fc.constantFrom('', '/next', 'ftp://x/'), url)),
  fc.tuple(fc.constant('Cross-Origin-Resource-Policy'), word('same-origin', 'same-site', 'cross-origin')),
  fc.tuple(fc.constant('Content-Type'), word('text/event-stream', 'text/plain')),
  headerArbitrary,
);
const response: fc.Arbitrary<WireResponse> = fc.record({
  status: fc.oneof(fc.constantFrom(200, 204, 301, 302, 303, 307, 308, 401, 404, 500), fc.integer()),
  headers: fc.array(responseHeader, { maxLength: 6 }),
});
const server: fc.Arbitrary<Server> = fc
  .array(fc.option(response, { freq: 20 }), { minLength: 1, maxLength: 4 })
  .map((responses) => ({ method, url: target }) => {
    const chosen = responses[(method.length + target.length) % responses.length];
    if (!chosen) throw new Error('No answer.');
    return chosen;
  });
const scenario: fc.Arbitrary<Scenario> = fc.oneof(
  { weight: 3, arbitrary: fc.record({ page, request, server }) },
  { weight: 1, arbitrary: arbitraryScenario().map((data) => resolveScenario(data, place)) },
);

const runs = { numRuns: 1500 };

/** A token that differs from every name the scenarios use. */
const unsafeHeader: Header = ['X-Added', '1'];

function verdictOf({ block, result, preflightTriggers, exchanges }: ReturnType<typeof predict>): unknown {
  return {
    kind: block?.kind ?? null,
    result: result.kind === 'response' ? [result.type, result.status] : [result.name],
    isPreflighted: preflightTriggers.length > 0,
    exchanges: exchanges.map(({ kind, hop }) => [kind, hop]),
  };
}

describe('predict', () => {
  it('never throws, and always ends', () => {
    fc.assert(
      fc.property(scenario, profileArbitrary, (given, profile) => {
        const { exchanges, steps, block, result } = predict(given, profile);
        expect(exchanges.length).toBeLessThanOrEqual(42);
        expect(result.kind === 'error').toBe(block !== null);
        const failed = steps.flatMap((step) => (step.outcome === 'failed' ? [step.block] : []));
        expect(failed).toEqual(block === null ? [] : [block]);
        for (const step of steps) expect(claimOf(step)).toMatch(/^[\S ].*[^ ]$/s);
      }),
      runs,
    );
  });

  it('has its steps refer to exchanges that were made', () => {
    fc.assert(
      fc.property(scenario, profileArbitrary, (given, profile) => {
        const { exchanges, steps, block } = predict(given, profile);
        for (const { reads } of steps) {
          for (const { exchange } of reads) expect(exchange).toBeLessThan(exchanges.length);
        }
        if (block && 'exchange' in block) expect(block.exchange ?? 0).toBeLessThan(exchanges.length);
      }),
      runs,
    );
  });

  it('has a preflight cache take preflights away, and nothing else', () => {
    fc.assert(
      fc.property(scenario, profileArbitrary, (given, profile) => {
        const first = predictWithState(given, { cache: [], now: 0 }, profile);
        const second = predictWithState(given, { cache: first.cache, now: 1 }, profile);
        if (first.prediction.block !== null) return;
        const actual = (exchanges: readonly PredictedExchange[]): PredictedExchange[] =>
          exchanges.filter(({ kind }) => kind === 'actual');
        expect(second.prediction.result).toEqual(first.prediction.result);
        expect(actual(second.prediction.exchanges)).toEqual(actual(first.prediction.exchanges));
        expect(second.prediction.exchanges.length).toBeLessThanOrEqual(first.prediction.exchanges.length);
      }),
      runs,
    );
  });

  it("does not depend on the order of headers of different names, nor on their names' case", () => {
    const distinct = fc.uniqueArray(headerArbitrary, {
      maxLength: 6,
      selector: ([headerName]) => headerName.toLowerCase(),
    });
    fc.assert(
      fc.property(scenario, distinct, profileArbitrary, (given, list, profile) => {
        const { thenSet: _, ...plain } = given.request;
        const withHeaders = (changed: HeaderList): unknown =>
          verdictOf(predict({ ...given, request: { ...plain, headers: changed } }, profile));
        const isInvalid = list.some(
          ([headerName, value]) => !/^[\w-]+$/.test(headerName) || /[\0\n\r\u0100-\uffff]/.test(value),
        );
        const expected = withHeaders(list);
        if (!isInvalid) expect(withHeaders(list.toReversed())).toEqual(expected);
        expect(withHeaders(list.map(([headerName, value]) => [headerName.toUpperCase(), value]))).toEqual(
          withHeaders(list.map(([headerName, value]) => [headerName.toLowerCase(), value])),
        );
      }),
      runs,
    );
  });
});

describe('needsPreflight', () => {
  it('never loses a preflight by an unsafe header more', () => {
    fc.assert(
      fc.property(headers, profileArbitrary, (list, profile) => {
        const without = needsPreflight({ method: 'GET', headerList: list }, profile);
        const added = needsPreflight({ method: 'GET', headerList: [...list, unsafeHeader] }, profile);
        expect(added.triggers.length).toBeGreaterThan(without.triggers.length);
        for (const unsafeName of without.unsafeNames) expect(added.unsafeNames).toContain(unsafeName);
      }),
      runs,
    );
  });
});

describe('extractTokens', () => {
  it('reads back what it was written from', () => {
    const token = fc.stringMatching(/^[!#$%&'*+.^_`|~0-9A-Za-z-]+$/);
    const separator = fc.stringMatching(/^[ \t]*,[ \t,]*$/);
    fc.assert(
      fc.property(fc.array(fc.tuple(token, separator), { minLength: 1 }), (items) => {
        const written = items.map(([item, after]) => item + after).join('');
        expect(extractTokens('x', [['X', written]])).toEqual({
          kind: 'values',
          values: items.map(([item]) => item),
        });
      }),
    );
  });
});
