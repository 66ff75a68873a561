import { describe, expect, test } from 'vitest';
import type { Exchange } from '../demo/record';
import { gateOf } from './gate';
import type { Observation, Outcome } from './observation';
import { observedVerdict } from './verdict';

const exchange = (part: Pick<Exchange, 'kind'> & Partial<Exchange>): Exchange => ({
  number: 1,
  attempt: 'a',
  hop: 0,
  startedAt: 0,
  durationMs: 1,
  billed: 0,
  meter: { limit: 1, remaining: 1, resetSeconds: 1 },
  request: {
    method: part.kind === 'preflight' ? 'OPTIONS' : 'GET',
    url: 'http://localhost:3001/',
    httpVersion: '1.1',
    headers: [],
    bodyLength: 0,
  },
  response: { status: 200, reason: 'OK', headers: [] },
  state: 'answered',
  isRaw: true,
  ...part,
});
const failure: Outcome = { kind: 'error', name: 'TypeError', message: 'Failed to fetch' };
const response: Outcome = { kind: 'response', type: 'cors', status: 200, url: '', headers: [], body: '' };
const violation = {
  blockedURI: 'http://localhost:3001/',
  effectiveDirective: 'connect-src',
  originalPolicy: "connect-src 'self'",
};
const observation = (
  outcome: Outcome,
  exchanges: readonly Exchange[],
  violations: Observation['violations'] = [],
): Observation => ({
  outcome,
  violations,
  record: { kind: 'read', exchanges, origins: ['http://localhost:3001'] },
  durationMs: 1,
  browser: 'Chromium 156',
});

describe('which gate closed', () => {
  test.each<[name: string, Observation, kind: string, certainty: string]>([
    ['a response', observation(response, [exchange({ kind: 'actual' })]), 'none', 'certain'],
    [
      'thrown before sending',
      observation({ kind: 'refused', name: 'TypeError', message: 'no' }, []),
      'construction',
      'certain',
    ],
    [
      'an enforced violation',
      observation(failure, [], [{ ...violation, disposition: 'enforce' }]),
      'csp',
      'certain',
    ],
    [
      'a reported violation only',
      observation(failure, [], [{ ...violation, disposition: 'report' }]),
      'network',
      'likely',
    ],
    ['nothing arrived', observation(failure, []), 'network', 'likely'],
    [
      'only the preflight arrived',
      observation(failure, [exchange({ kind: 'preflight' })]),
      'preflight',
      'certain',
    ],
    [
      'the answer was withheld',
      observation(failure, [exchange({ kind: 'preflight' }), exchange({ kind: 'actual' })]),
      'cors-check',
      'certain',
    ],
    [
      'a redirect was the last answer',
      observation(failure, [
        exchange({ kind: 'actual', response: { status: 302, reason: 'Found', headers: [] } }),
      ]),
      'redirect',
      'likely',
    ],
    [
      'the connection ended',
      observation(failure, [exchange({ kind: 'actual', response: null, state: 'aborted' })]),
      'network',
      'likely',
    ],
    ['cancelled', observation({ kind: 'cancelled' }, []), 'stopped', 'certain'],
    [
      'no record',
      { ...observation(failure, []), record: { kind: 'unreachable', message: 'Failed to fetch' } },
      'unknown',
      'likely',
    ],
  ])('%s', (_, given, kind, certainty) => {
    expect(gateOf(given)).toMatchObject({ kind, certainty });
  });
});

describe('the observed verdict', () => {
  test.each<[name: string, Observation, string]>([
    ['simple', observation(response, [exchange({ kind: 'actual' })]), 'not needed, sent, readable'],
    [
      'preflighted',
      observation(response, [exchange({ kind: 'preflight' }), exchange({ kind: 'actual' })]),
      'allowed, sent, readable',
    ],
    [
      'preflight refused',
      observation(failure, [exchange({ kind: 'preflight' })]),
      'refused, never sent, none',
    ],
    ['withheld', observation(failure, [exchange({ kind: 'actual' })]), 'not needed, sent, withheld'],
    [
      'stopped by the policy',
      observation(failure, [], [{ ...violation, disposition: 'enforce' }]),
      'never sent, never sent, none',
    ],
    [
      'opaque',
      observation({ ...response, type: 'opaque' }, [exchange({ kind: 'actual' })]),
      'not needed, sent, opaque',
    ],
    [
      'cancelled while waiting',
      observation({ kind: 'cancelled' }, [exchange({ kind: 'actual', state: 'arrived', response: null })]),
      'not needed, sent, none',
    ],
    [
      'no record',
      { ...observation(failure, []), record: { kind: 'unreachable', message: '' } },
      'unknown, unknown, unknown',
    ],
  ])('%s', (_, given, expected) => {
    const { preflight, request, response: read } = observedVerdict(given);
    expect(`${preflight}, ${request}, ${read}`).toBe(expected);
  });
});
