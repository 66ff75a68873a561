import { expect, test } from 'vitest';
import type { RequestInput } from '../http/request-input';
import type { PagePolicy } from '../http/page-policy';
import type { Server } from '../http/message';
import { compare } from './comparison';
import type { Violation } from '../run/observation';
import {
  allowing,
  exchange,
  failure,
  observed,
  page,
  predicted,
  read,
  response,
  url,
} from '../run/test-data/observed-run';

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
const withoutConsent: Server = () => ({ status: 200, headers: [] });
const sendBeacon: Partial<RequestInput> = { api: 'sendBeacon', body: { kind: 'string', text: 'x' } };

test.each<[name: string, given: Parameters<typeof compare>, differing: readonly string[]]>([
  ['as predicted', [predicted(), observed(response, read(exchange()))], []],
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
  ['withheld', [predicted(), observed(failure, read(exchange()))], ['response: readable / withheld']],
  ['withheld, as predicted', [predicted({}, withoutConsent), observed(failure, read(exchange()))], []],
  [
    'another exception',
    [predicted({}, withoutConsent), observed({ ...failure, name: 'SecurityError' }, read(exchange()))],
    ['error in the script: TypeError / SecurityError'],
  ],
  [
    'a header and a status that nobody predicted',
    [predicted(), observed({ ...response, status: 201, headers: [['x-hidden', '1']] }, read(exchange()))],
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
    [predicted(), observed(response, read(exchange()), [{ ...violation, disposition: 'report' }])],
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
    [
      predicted(sendBeacon),
      observed({ kind: 'beacon', isAccepted: true }, read(exchange({ method: 'POST' }))),
    ],
    [],
  ],
  [
    'a beacon without consent: its page is told nothing either way',
    [
      predicted(sendBeacon, withoutConsent),
      observed({ kind: 'beacon', isAccepted: true }, read(exchange({ method: 'POST' }))),
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
      observed({ kind: 'opened', url }, read(exchange())),
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
