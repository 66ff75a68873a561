import { describe, expect, test } from 'vitest';
import type { PagePolicy } from '../http/page-policy';
import type { Server } from '../http/message';
import { disagreements, isSecondGate } from './disagreements';
import type { Violation } from '../run/observation';
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
} from '../run/test-data/observed-run';

const closed: Server = () => ({ status: 200, headers: [['Content-Type', 'text/plain']] });
const redirecting: Server = (request) =>
  request.url === url
    ? { status: 302, headers: [...shared, ['Location', `${other}/v1`]] }
    : allowing(request);
const policy: PagePolicy = { value: "connect-src 'self'", disposition: 'enforce' };

const violation: Violation = {
  blockedURI: url,
  effectiveDirective: 'connect-src',
  originalPolicy: policy.value,
  disposition: 'enforce',
};
const closedAnswer = exchange({ response: { headers: [['Content-Type', 'text/plain']] } });
const blocked = predicted({}, closed);
const refusedByPolicy = predicted({}, allowing, [policy]);

type Case = readonly [what: string, given: Parameters<typeof disagreements>, expected: readonly string[]];

const cases: readonly Case[] = [
  ['a response as predicted', [predicted(), observed(response)], []],
  ['a block as predicted', [blocked, observed(failure, read(closedAnswer))], []],
  ['a violation as predicted', [refusedByPolicy, observed(failure, read(), [violation])], []],
  [
    'a block that did not happen',
    [blocked, observed(response, read(closedAnswer))],
    ['response: withheld / readable', 'gate: cors-check / none'],
  ],
  [
    'a block that nobody predicted',
    [predicted(), observed(failure)],
    ['response: readable / withheld', 'gate: none / cors-check'],
  ],
  [
    'another type of response',
    [predicted(), observed({ ...response, type: 'basic' })],
    ['response type: cors / basic'],
  ],
  ['XMLHttpRequest, which tells no type', [predicted(), observed({ ...response, type: null })], []],
  [
    'another set of readable headers',
    [predicted(), observed({ ...response, headers: [...response.headers, ['x-new', '1']] })],
    ['readable headers: content-type / content-type, x-new'],
  ],
  [
    'another target after a redirect',
    [
      predicted({}, redirecting),
      observed(response, read(exchange({ response: { status: 302 } }), exchange({ to: `${api}/v2` }))),
    ],
    [
      `Origin of GET: null / ${page}`,
      `targets: actual to ${api}, actual to ${other} / actual to ${api}, actual to ${api}`,
    ],
  ],
  [
    'a violation of another URL',
    [refusedByPolicy, observed(failure, read(), [{ ...violation, blockedURI: page }])],
    [
      `violations: enforce connect-src ${url} (connect-src 'self') / enforce connect-src ${page} (connect-src 'self')`,
    ],
  ],
  [
    'a violation told with another policy',
    [refusedByPolicy, observed(failure, read(), [{ ...violation, originalPolicy: 'connect-src' }])],
    [
      `violations: enforce connect-src ${url} (connect-src 'self') / enforce connect-src ${url} (connect-src)`,
    ],
  ],
  [
    'no violation where the policy closed the gate',
    [refusedByPolicy, observed(failure, read())],
    [
      'policy violations: connect-src, enforced / none',
      `violations: enforce connect-src ${url} (connect-src 'self') / `,
    ],
  ],
  [
    'a run that was given up disagrees with a response',
    [predicted(), observed({ kind: 'timed out', afterMs: 20_000 })],
    ['outcome: one / none: timed out'],
  ],
  [
    'and with a block',
    [blocked, observed({ kind: 'cancelled' }, read(closedAnswer))],
    ['outcome: one / none: cancelled'],
  ],
  [
    'a beacon: what is answered, nobody is told',
    [
      predicted({ api: 'sendBeacon' }, closed),
      observed(
        { kind: 'beacon', isAccepted: true },
        read({ ...exchange({ method: 'POST' }), response: closedAnswer.response }),
      ),
    ],
    [],
  ],
];

test.each(cases)('%s', (_, [prediction, observation], expected) => {
  const rows = disagreements(prediction, observation);
  expect(rows.map((row) => `${row.what}: ${row.predicted} / ${row.observed}`)).toEqual(expected);
});

describe('a prediction that no event comes', () => {
  const silent: ReturnType<typeof predicted> = {
    ...blocked,
    result: { kind: 'error', name: 'no event', isThrownEarly: false },
  };
  test('is met by a run that was given up', () => {
    expect(disagreements(silent, observed({ kind: 'timed out', afterMs: 20_000 }))).toEqual([]);
  });

  test('is not met by one that was cancelled', () => {
    expect(disagreements(silent, observed({ kind: 'cancelled' }))).toHaveLength(1);
  });

  test('is not met by an error', () => {
    expect(disagreements(silent, observed(failure, read(closedAnswer)))).toContainEqual({
      what: 'error in the script',
      predicted: 'no event',
      observed: 'TypeError',
      agrees: false,
    });
  });
});

test.each([
  ['redirect', blocked, true],
  ['event-stream', blocked, true],
  ['preflight', blocked, false],
  ['none', blocked, false],
  ['csp', refusedByPolicy, true],
  ['csp', blocked, false],
  ['same-origin-mode', predicted({ method: 'CONNECT' }), true],
  ['scheme', predicted({ method: 'CONNECT' }), true],
  ['cors-check', predicted({ method: 'CONNECT' }), false],
  ['scheme', predicted({ mode: 'same-origin' }), true],
  ['network', predicted({ mode: 'same-origin' }), false],
  ['scheme', predicted({ mode: 'no-cors', redirect: 'manual' }), true],
  ['bad-port', predicted({ mode: 'no-cors', redirect: 'manual' }), false],
] as const)('%s may be a second closed gate: case %#', (seen, prediction, expected) => {
  expect(isSecondGate(seen, prediction)).toBe(expected);
});
