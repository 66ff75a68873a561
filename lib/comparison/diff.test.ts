import { observedViolation } from '../run/test-data/observed-violation';
import { expect, test } from 'vitest';
import type { Exchange } from '../record/record';
import { newRunId } from '../record/run-path';
import type { HeaderList } from '../http/header-list';
import { diffObservations } from './diff';
import type { Observation } from '../run/observation';
import { exchange as recorded } from './test-data/observed-run';

const runId = newRunId();
const exchange = (
  kind: Exchange['kind'],
  attempt: string,
  requestHeaders: HeaderList,
  responseHeaders: HeaderList,
  status = 200,
): Exchange => {
  const at = `http://localhost:3001/r/${runId}/${attempt}`;
  const part = recorded({
    method: kind === 'preflight' ? 'OPTIONS' : 'GET',
    to: `${at}/v1?actual.set=Location:${at}/v2`,
    response: { status, headers: responseHeaders },
  });
  return { ...part, attempt, request: { ...part.request, headers: requestHeaders } };
};
const observation = (exchanges: readonly Exchange[], part: Partial<Observation> = {}): Observation => ({
  request: { url: '' },
  page: { origin: 'docs', policies: [] },
  outcome: { kind: 'response', type: 'cors', status: 200, url: '', headers: [], body: '' },
  violations: [],
  record: { kind: 'read', exchanges, origins: [] },
  durationMs: 1,
  browser: 'Chromium 156',
  ...part,
});

test('two runs that differ only in their labels do not differ', () => {
  const run = (attempt: string) => observation([exchange('actual', attempt, [['Accept', '*/*']], [])]);
  expect(diffObservations(run('a.1'), run('b.2'))).toEqual([]);
});

test('a preflight that the cache made unnecessary', () => {
  const actual = exchange('actual', 'a', [['X-FooBar', '1']], []);
  const preflight = exchange('preflight', 'a', [['Access-Control-Request-Method', 'GET']], [], 204);
  const rows = diffObservations(observation([preflight, actual]), observation([actual]));
  expect(rows).toContainEqual({ what: 'requests on the wire', before: 'OPTIONS, GET', after: 'GET' });
  expect(rows).toContainEqual({
    what: 'access-control-request-method in preflight 1',
    before: 'GET',
    after: null,
  });
  expect(rows.filter(({ what }) => what.includes('request 1'))).toEqual([]);
});

test('header rows that came, went and changed, whatever their case', () => {
  const before = observation([
    exchange(
      'actual',
      'a',
      [
        ['Accept', '*/*'],
        ['X-A', '1'],
      ],
      [
        ['Vary', 'Origin'],
        ['X-B', '2'],
      ],
    ),
  ]);
  const after = observation([
    exchange(
      'actual',
      'a',
      [
        ['accept', '*/*'],
        ['X-A', '3'],
      ],
      [
        ['vary', 'Origin'],
        ['vary', 'Accept'],
        ['X-C', '4'],
      ],
    ),
  ]);
  expect(diffObservations(before, after)).toEqual([
    { what: 'x-a in request 1', before: '1', after: '3' },
    { what: 'vary in the response to request 1', before: 'Origin', after: 'Origin, Accept' },
    { what: 'x-b in the response to request 1', before: '2', after: null },
    { what: 'x-c in the response to request 1', before: null, after: '4' },
  ]);
});

test('what the script got and could read, and violations', () => {
  const exchanges = [exchange('actual', 'a', [], [])];
  const before = observation(exchanges, {
    outcome: { kind: 'error', name: 'TypeError', message: 'Failed to fetch' },
    violations: [
      observedViolation({
        blockedURI: `http://localhost:3001/r/${runId}/a/v1`,
        effectiveDirective: 'connect-src',
        originalPolicy: "connect-src 'self'",
        disposition: 'report',
      }),
    ],
  });
  const after = observation(exchanges, {
    outcome: { kind: 'response', type: 'cors', status: 200, url: '', headers: [['x-a', '1']], body: '' },
  });
  expect(diffObservations(before, after)).toEqual([
    {
      what: 'what the script got',
      before: 'TypeError: Failed to fetch',
      after: 'a response with status 200, type "cors"',
    },
    { what: 'violation 1', before: 'connect-src reported http://localhost:3001/v1', after: null },
    { what: 'x-a, as the script reads it', before: null, after: '1' },
  ]);
});

test('a run without a record', () => {
  const rows = diffObservations(observation([]), observation([], { record: { kind: 'not recorded' } }));
  expect(rows).toEqual([{ what: 'requests on the wire', before: 'nothing', after: 'not recorded' }]);
});
