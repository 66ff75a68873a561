import { observedViolation } from './test-data/observed-violation';
import { expect, test } from 'vitest';
import { predict } from '../cors/predict';
import type { RequestInput } from '../cors/scenario';
import type { PagePolicy } from '../csp/page-policy';
import type { Exchange } from '../demo/record';
import type { Answer } from '../http/message';
import { compare } from './comparison';
import type { Observation, Outcome, RecordReading, Violation } from './observation';

const docsOrigin = 'https://docs.example';
const url = 'https://api.example/v1';
const allowing: Answer = () => ({
  status: 200,
  headers: [
    ['Access-Control-Allow-Origin', '*'],
    ['X-Hidden', '1'],
    ['Content-Type', 'text/plain'],
  ],
});
const predicted = (request: Partial<RequestInput> = {}, server = allowing, policies: PagePolicy[] = []) =>
  predict({ page: { origin: docsOrigin, policies }, request: { url, ...request }, server });

const exchange = (method: string, origin = docsOrigin): Exchange => ({
  number: 1,
  attempt: 'a',
  kind: method === 'OPTIONS' ? 'preflight' : 'actual',
  hop: 0,
  startedAt: 0,
  durationMs: 1,
  billed: 1,
  meter: { limit: 1, remaining: 1, resetSeconds: 1 },
  request: { method, url, httpVersion: '1.1', headers: [['Origin', origin]], bodyLength: 0 },
  response: { status: 200, reason: 'OK', headers: [] },
  state: 'answered',
  isRaw: true,
});
const read = (...exchanges: Exchange[]): RecordReading => ({
  kind: 'read',
  exchanges,
  origins: ['https://api.example'],
});
const response: Outcome = {
  kind: 'response',
  type: 'cors',
  status: 200,
  url,
  headers: [['content-type', 'text/plain']],
  body: '',
};
const failure: Outcome = { kind: 'error', name: 'TypeError', message: 'Failed to fetch' };
const observed = (
  outcome: Outcome,
  record: RecordReading,
  violations: readonly Violation[] = [],
): Observation => ({
  request: { url },
  outcome,
  violations: violations.map(observedViolation),
  record,
  durationMs: 1,
  browser: 'Chromium 156',
});
const differing = (...given: Parameters<typeof compare>) =>
  compare(...given)
    .filter(({ agrees }) => !agrees)
    .map((row) => `${row.what}: ${row.predicted} / ${row.observed}`);

const violation: Violation = {
  blockedURI: url,
  effectiveDirective: 'connect-src',
  originalPolicy: "connect-src 'none'",
  disposition: 'enforce',
};
const refusing: PagePolicy[] = [{ value: "connect-src 'none'", disposition: 'enforce' }];
const withoutConsent: Answer = () => ({ status: 200, headers: [] });
const sendBeacon: Partial<RequestInput> = { api: 'sendBeacon', body: { kind: 'string', text: 'x' } };

test.each<[name: string, given: Parameters<typeof compare>, differing: readonly string[]]>([
  ['as predicted', [predicted(), observed(response, read(exchange('GET')))], []],
  [
    'a preflight that nobody predicted',
    [predicted(), observed(response, read(exchange('OPTIONS'), exchange('GET')))],
    ['requests on the wire: GET / OPTIONS, GET'],
  ],
  [
    'another origin',
    [predicted(), observed(response, read(exchange('GET', 'null')))],
    [`Origin of GET: ${docsOrigin} / null`],
  ],
  ['withheld', [predicted(), observed(failure, read(exchange('GET')))], ['response: readable / withheld']],
  ['withheld, as predicted', [predicted({}, withoutConsent), observed(failure, read(exchange('GET')))], []],
  [
    'another exception',
    [predicted({}, withoutConsent), observed({ ...failure, name: 'SecurityError' }, read(exchange('GET')))],
    ['error in the script: TypeError / SecurityError'],
  ],
  [
    'a header and a status that nobody predicted',
    [
      predicted(),
      observed({ ...response, status: 201, headers: [['x-hidden', '1']] }, read(exchange('GET'))),
    ],
    [
      'status the script reads: 200 / 201',
      'X-Hidden in the script: hidden / readable',
      'Content-Type in the script: readable / hidden',
    ],
  ],
  [
    'a violation, as predicted',
    [predicted({}, allowing, refusing), observed(failure, read(), [violation])],
    [],
  ],
  [
    'a violation that nobody predicted',
    [predicted(), observed(response, read(exchange('GET')), [{ ...violation, disposition: 'report' }])],
    ['policy violations: none / connect-src, report-only'],
  ],
  ['no record: only what the script saw', [predicted(), observed(response, { kind: 'not recorded' })], []],
  [
    'no record, and an error: nothing to compare it with',
    [predicted(), observed(failure, { kind: 'not recorded' })],
    [],
  ],
  [
    'hops that are not recorded are left out',
    [
      predicted(),
      observed(response, { kind: 'read', exchanges: [], origins: ['https://elsewhere.example'] }),
    ],
    [],
  ],
  [
    'a beacon',
    [predicted(sendBeacon), observed({ kind: 'beacon', isAccepted: true }, read(exchange('POST')))],
    [],
  ],
  [
    'a beacon without consent: its page is told nothing either way',
    [
      predicted(sendBeacon, withoutConsent),
      observed({ kind: 'beacon', isAccepted: true }, read(exchange('POST'))),
    ],
    [],
  ],
  [
    'a beacon that is too long',
    [
      predicted({ api: 'sendBeacon', body: { kind: 'string', byteLength: 70_000 } }),
      observed({ kind: 'beacon', isAccepted: true }, read()),
    ],
    ['sendBeacon() returns: false / true'],
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
      observed({ kind: 'opened', url }, read(exchange('GET'))),
    ],
    [],
  ],
])('%s', (_, given, expected) => {
  expect(differing(...given)).toEqual(expected);
});

test('a run that was stopped is not compared', () => {
  expect(compare(predicted(), observed({ kind: 'cancelled' }, read()))).toEqual([]);
  expect(compare(predicted(), observed({ kind: 'timed out', afterMs: 1 }, read()))).toEqual([]);
});
