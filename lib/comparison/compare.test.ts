// Longer than other files because it is a table: one row a run, and what is said of it beside its prediction.
import { describe, expect, test } from 'vitest';
import type { HeaderList } from '../http/header-list';
import type { RequestInput } from '../http/request-input';
import type { PagePolicy } from '../http/page-policy';
import type { Server } from '../http/message';
import type { Evidence, RecordReading, Violation } from '../run/observation';
import { compare } from './compare';
import {
  allowing,
  api,
  exchange,
  failure,
  observed,
  other,
  page,
  predicted,
  read,
  response,
  shared,
  url,
} from './test-data/observed-run';

type Given = Parameters<typeof compare>;

const differing = (...given: Given) =>
  compare(...given)
    .rows.filter(({ standing }) => standing === 'differs')
    .map((row) => `${row.what}: ${row.predicted} / ${row.observed}`);

const policy: PagePolicy = { value: "connect-src 'self'", disposition: 'enforce' };
const violation: Violation = {
  blockedURI: url,
  effectiveDirective: 'connect-src',
  originalPolicy: policy.value,
  disposition: 'enforce',
};
const closed: Server = () => ({ status: 200, headers: [['Content-Type', 'text/plain']] });
const closedAnswer = exchange({ response: { headers: [['Content-Type', 'text/plain']] } });
const redirecting: Server = (request) =>
  request.url === url
    ? { status: 302, headers: [...shared, ['Location', url.replace(api, other)]] }
    : allowing(request);
const sendBeacon: Partial<RequestInput> = { api: 'sendBeacon', body: { kind: 'string', text: 'x' } };
const posted = exchange({ method: 'POST', contentType: 'text/plain;charset=UTF-8', mode: 'no-cors' });
const blocked = predicted({}, closed);
const refusedByPolicy = predicted({}, allowing, [policy]);
const accepted = { kind: 'beacon', isAccepted: true } as const;
const notRecorded: RecordReading = { kind: 'not recorded' };
const unreachable: RecordReading = { kind: 'unreachable', message: 'Failed to fetch' };
const shortUrl = `${api}/v1`;

describe('otherwise than predicted', () => {
  test.each<[name: string, given: Given, differing: readonly string[]]>([
    [
      'a preflight that nobody predicted',
      [predicted(), observed(response, read(exchange({ method: 'OPTIONS' }), exchange()))],
      ['requests on the wire: GET / OPTIONS, GET'],
    ],
    [
      'another origin',
      [predicted(), observed(response, read(exchange({ origin: 'null' })))],
      [`Origin of GET: ${page} / null`],
    ],
    [
      'another target',
      [predicted(), observed(response, read(exchange({ to: `${url}/2` })))],
      [`target of GET: ${shortUrl} / ${shortUrl}/2`],
    ],
    [
      'another target after a redirect',
      [
        predicted({}, redirecting),
        observed(response, read(exchange({ response: { status: 302 } }), exchange({ to: url }))),
      ],
      [`target of GET: ${other}/v1 / ${shortUrl}`, `Origin of GET: null / ${page}`],
    ],
    [
      'withheld',
      [predicted(), observed(failure, read(exchange()))],
      [
        'what the script gets: cors 200 / TypeError',
        'response: readable / withheld',
        'gate that closed: none / cors-check',
      ],
    ],
    [
      'a block that did not happen',
      [blocked, observed(response, read(closedAnswer))],
      [
        'what the script gets: TypeError / cors 200',
        'response: withheld / readable',
        'gate that closed: cors-check / none',
      ],
    ],
    [
      'another exception',
      [blocked, observed({ ...failure, name: 'SecurityError' }, read(exchange()))],
      ['what the script gets: TypeError / SecurityError'],
    ],
    [
      'another type of response',
      [predicted(), observed({ ...response, type: 'basic' })],
      ['what the script gets: cors 200 / basic 200'],
    ],
    [
      'another status',
      [predicted(), observed({ ...response, status: 201 })],
      ['what the script gets: cors 200 / cors 201'],
    ],
    [
      'a header that nobody predicted to be readable',
      [predicted(), observed({ ...response, headers: [...response.headers, ['x-new', '1']] })],
      ['headers the script can read: content-type / content-type, x-new'],
    ],
    [
      "a header that the demo API's own connection does not add",
      [predicted(), observed({ ...response, headers: [...response.headers, ['vary', 'a']] })],
      ['headers the script can read: content-type / content-type, vary'],
    ],
    [
      'a header hidden that was predicted to be readable',
      [predicted(), observed({ ...response, headers: [] })],
      ['headers the script can read: content-type / none'],
    ],
    [
      'a violation that nobody predicted',
      [predicted(), observed(response, read(exchange()), [{ ...violation, disposition: 'report' }])],
      [`policy violations: none / report connect-src ${shortUrl} (connect-src 'self')`],
    ],
    [
      'a violation of another URL',
      [refusedByPolicy, observed(failure, read(), [{ ...violation, blockedURI: page }])],
      [
        `policy violations: enforce connect-src ${shortUrl} (connect-src 'self') / enforce connect-src ${page} (connect-src 'self')`,
      ],
    ],
    [
      'a violation told with another policy',
      [refusedByPolicy, observed(failure, read(), [{ ...violation, originalPolicy: 'connect-src' }])],
      [
        `policy violations: enforce connect-src ${shortUrl} (connect-src 'self') / enforce connect-src ${shortUrl} (connect-src)`,
      ],
    ],
    [
      'no violation where the policy closed the gate',
      [refusedByPolicy, observed(failure, read())],
      [`policy violations: enforce connect-src ${shortUrl} (connect-src 'self') / none`],
    ],
    [
      'a beacon that is too long',
      [
        predicted({ api: 'sendBeacon', body: { kind: 'string', byteLength: 70_000 } }),
        observed(accepted, read(), [], sendBeacon),
      ],
      ['what the script gets: false / true'],
    ],
  ])('%s', (_, given, expected) => {
    expect(differing(...given)).toEqual(expected);
    expect(compare(...given).result).toBe('otherwise than predicted');
  });
});

describe('as predicted', () => {
  test.each<[name: string, given: Given]>([
    ['a response', [predicted(), observed(response, read(exchange()))]],
    ['withheld', [blocked, observed(failure, read(closedAnswer))]],
    [
      'headers that the host of one port adds',
      [
        predicted(),
        observed(
          {
            ...response,
            headers: [
              ...response.headers,
              ['vary', 'a'],
              ['content-encoding', 'gzip'],
              ['transfer-encoding', 'x'],
            ],
          },
          read({ ...exchange(), isRaw: false }),
        ),
      ],
    ],
    [
      'XMLHttpRequest, which tells no type',
      [
        predicted({ api: 'xhr' }),
        observed({ ...response, type: null }, read(exchange()), [], { api: 'xhr' }),
      ],
    ],
    ['a violation', [refusedByPolicy, observed(failure, read(), [violation])]],
    [
      'a violation, though no record is to be had',
      [refusedByPolicy, observed(failure, unreachable, [violation])],
    ],
    ['no record, and a response', [predicted(), observed(response, notRecorded)]],
    [
      'hops that are not recorded are left out',
      [
        predicted(),
        observed(response, { kind: 'read', exchanges: [], origins: ['https://elsewhere.example'] }),
      ],
    ],
    [
      'thrown before anything is sent, though no record is to be had',
      [
        predicted({ method: 'CONNECT' }),
        observed({ kind: 'refused', name: 'TypeError', message: 'no' }, unreachable),
      ],
    ],
    [
      'a refusal before anything is sent, of a URL without a record',
      [
        predicted({ url: 'ftp://api.example/' }),
        observed(failure, notRecorded, [], { url: 'ftp://api.example/' }),
      ],
    ],
    ['a beacon', [predicted(sendBeacon), observed(accepted, read(posted), [], sendBeacon)]],
    [
      'a beacon without consent: its page is told nothing either way',
      [predicted(sendBeacon, closed), observed(accepted, read(posted), [], sendBeacon)],
    ],
    [
      'an event stream',
      [
        predicted({ api: 'EventSource' }, () => ({
          status: 200,
          headers: [
            ['Access-Control-Allow-Origin', '*'],
            ['Content-Type', 'text/event-stream'],
          ],
        })),
        observed({ kind: 'opened', url }, read(exchange()), [], { api: 'EventSource' }),
      ],
    ],
    [
      'silence',
      [
        { ...blocked, result: { kind: 'error', name: 'no event', isThrownEarly: false } },
        observed({ kind: 'timed out', afterMs: 20_000 }, read(closedAnswer)),
      ],
    ],
  ])('%s', (_, given) => {
    expect(differing(...given)).toEqual([]);
    expect(compare(...given).result).toBe('as predicted');
  });
});

describe('nothing observed', () => {
  test.each<[name: string, given: Given]>([
    ['the demo API is out of reach, a response was predicted', [predicted(), observed(failure, unreachable)]],
    ['the demo API is out of reach, an error was predicted', [blocked, observed(failure, unreachable)]],
    [
      'the demo API is out of reach, and a beacon was accepted',
      [predicted(sendBeacon), observed(accepted, unreachable, [], sendBeacon)],
    ],
    ["a URL of the reader's own, and an error", [predicted(), observed(failure, notRecorded)]],
    [
      "a URL of the reader's own, and the error that was predicted",
      [blocked, observed(failure, notRecorded)],
    ],
    [
      'a report-only policy that nothing violated, and the demo API out of reach',
      [
        predicted({}, allowing, [{ value: 'connect-src *', disposition: 'report' }]),
        observed(failure, unreachable),
      ],
    ],
    ['cancelled', [predicted(), observed({ kind: 'cancelled' }, read(exchange()))]],
    ['given up', [predicted(), observed({ kind: 'timed out', afterMs: 1 }, read())]],
    ['given up where a block was predicted', [blocked, observed({ kind: 'timed out', afterMs: 1 }, read())]],
  ])('%s', (_, given) => {
    expect(differing(...given)).toEqual([]);
    expect(compare(...given).result).toBe('nothing observed');
  });
});

test('a row that nothing tells says so, and what was predicted', () => {
  expect(compare(predicted(), observed(failure, unreachable)).rows).toEqual([
    { what: 'requests on the wire', predicted: 'GET', observed: null, standing: 'not observed' },
    { what: 'what the script gets', predicted: 'cors 200', observed: null, standing: 'not observed' },
    { what: 'response', predicted: 'readable', observed: null, standing: 'not observed' },
  ]);
});

test('an error at a URL of a server that answers a second request tells that the response was kept back', () => {
  const evidence: Evidence = {
    url: shortUrl,
    pageUrl: page,
    isOnline: true,
    localNetworkPermissions: {},
    timing: null,
    probe: { kind: 'answered', method: 'GET' },
  };
  const seen = { ...observed(failure, notRecorded), evidence };
  expect(differing(predicted(), seen)).toEqual(['what the script gets: cors 200 / TypeError']);
  expect(compare(blocked, seen).result).toBe('as predicted');
});

test("the connection's own headers count where the prediction has them, though only the preflight is recorded", () => {
  const withLength: Server = () => ({
    status: 200,
    headers: [
      ['Access-Control-Allow-Origin', '*'],
      ['Access-Control-Allow-Headers', 'x-a'],
      ['Content-Length', '2'],
    ],
  });
  const whole = predicted({ headers: [['X-A', '1']] }, withLength);
  const preflightOnly = {
    ...whole,
    exchanges: whole.exchanges.slice(0, 1).map((one) => ({ ...one, response: { status: 204, headers: [] } })),
  };
  const row = (headers: HeaderList) =>
    compare(
      preflightOnly,
      observed({ ...response, headers }, read(exchange({ method: 'OPTIONS' }))),
    ).rows.find(({ what }) => what === 'headers the script can read');
  expect(row([['content-length', '2']])?.standing).toBe('agrees');
  expect(row([])?.standing).toBe('differs');
});

describe('a prediction that no event comes', () => {
  const silent: Given[0] = {
    ...blocked,
    result: { kind: 'error', name: 'no event', isThrownEarly: false },
  };
  test('is not met by an error', () => {
    expect(differing(silent, observed(failure, read(closedAnswer)))).toContain(
      'what the script gets: no event / TypeError',
    );
  });
});

describe('a gate that is closed behind another', () => {
  const gateRow = (...given: Given) =>
    compare(...given).rows.find(({ what }) => what === 'gate that closed')?.standing;
  const html = exchange({ response: { headers: [['Content-Type', 'text/html']] } });
  test.each<[seen: string, given: Given, standing: string]>([
    ['event-stream', [blocked, observed(failure, read(html), [], { api: 'EventSource' })], 'agrees'],
    [
      'redirect',
      [blocked, observed(failure, read(exchange({ response: { status: 302 } })), [], { redirect: 'error' })],
      'agrees',
    ],
    ['preflight', [blocked, observed(failure, read(exchange({ method: 'OPTIONS' })))], 'differs'],
    ['csp', [refusedByPolicy, observed(failure, read(), [violation])], 'agrees'],
    ['csp', [blocked, observed(failure, read(), [violation])], 'differs'],
  ])('%s may be one: case %#', (_, given, standing) => {
    expect(gateRow(...given)).toBe(standing);
  });
});

test('what a record that may lack exchanges does not have was not observed', () => {
  const partial = { ...read(), isPartial: true } as const;
  const { result, rows } = compare(predicted(), observed(failure, partial));
  expect(rows.filter(({ observed: value }) => value !== null).map(({ what }) => what)).toEqual([
    'what the script gets',
  ]);
  expect(result).toBe('otherwise than predicted');
});

test('a request that the demo API cannot read is predicted to be on no record', () => {
  const prediction = predicted({ headers: [['Accept', 'a\u0001b']] }, () => ({
    status: 400,
    headers: [...shared],
  }));
  const record = read(exchange({ method: 'OPTIONS' }));
  const { rows } = compare(prediction, observed({ ...response, status: 400 }, record));
  expect(rows[0]).toEqual({
    what: 'requests on the wire',
    predicted: 'OPTIONS',
    observed: 'OPTIONS',
    standing: 'agrees',
  });
});
