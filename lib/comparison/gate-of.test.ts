// Longer than other files because it is a table: one row a run, and the gate that it is said to have ended at.
import { observedViolation } from '../run/test-data/observed-violation';
import { describe, expect, test } from 'vitest';
import type { RequestInput } from '../http/request-input';
import type { Exchange } from '../record/record';
import type { HeaderList } from '../http/header-list';
import { gateOf } from './gate-of';
import type { ObservedViolation, Observation, Outcome } from '../run/observation';
import { exchange as recorded } from './test-data/observed-run';
import { observedVerdict } from './observed-verdict';

const exchange = (part: Pick<Exchange, 'kind'> & Partial<Exchange>): Exchange => ({
  ...recorded({ method: part.kind === 'preflight' ? 'OPTIONS' : 'GET', to: 'http://localhost:3001/' }),
  ...part,
});
const failure: Outcome = { kind: 'error', name: 'TypeError', message: 'Failed to fetch' };
const response: Outcome = { kind: 'response', type: 'cors', status: 200, url: '', headers: [], body: '' };
const violation = (disposition: 'enforce' | 'report'): ObservedViolation =>
  observedViolation({
    blockedURI: 'http://localhost:3001/',
    effectiveDirective: 'connect-src',
    originalPolicy: "connect-src 'self'",
    disposition,
  });
const observation = (
  outcome: Outcome,
  exchanges: readonly Exchange[],
  violations: Observation['violations'] = [],
): Observation => ({
  request: { url: 'http://localhost:3001/' },
  page: { origin: 'docs', policies: [] },
  outcome,
  violations,
  record: { kind: 'read', exchanges, origins: ['http://localhost:3001'] },
  durationMs: 1,
  browser: 'Chromium 156',
});

const givenUp: Outcome = { kind: 'timed out', afterMs: 20_000 };
/** A failed run of whose record the demo API may have lost a part. */
const partial = (exchanges: readonly Exchange[]): Observation => ({
  ...observation(failure, exchanges),
  record: { kind: 'read', exchanges, origins: ['http://localhost:3001'], isPartial: true },
});
const requested = (request: Partial<RequestInput>, observed: Observation): Observation => ({
  ...observed,
  request: { ...observed.request, ...request },
});
const answered = (status: number, headers: HeaderList = []): Exchange =>
  exchange({ kind: 'actual', response: { status, reason: '', headers } });
const beacon = (isAccepted: boolean): Outcome => ({ kind: 'beacon', isAccepted });
const errorEvent: Outcome = { kind: 'error', name: 'error event', message: '' };
const opened: Outcome = { kind: 'opened', url: 'http://localhost:3001/' };

describe('which gate closed', () => {
  test.each<[name: string, Observation, kind: string, certainty: string]>([
    [
      'two Location headers in Chromium',
      observation(failure, [
        answered(200, [
          ['Location', '/a'],
          ['Location', '/b'],
        ]),
      ]),
      'redirect',
      'likely',
    ],
    ['a 407 in Chromium', observation(failure, [answered(407)]), 'network', 'likely'],
    [
      'a 407 in Firefox',
      { ...observation(failure, [answered(407)]), browser: 'Firefox 153' },
      'cors-check',
      'certain',
    ],
    [
      'a redirect from a page whose allowlist lets redirects through',
      {
        ...observation(failure, [answered(302, [['Location', 'http://localhost:3001/x']])]),
        page: { origin: 'docs', policies: [], connectionAllowlist: '(response-origin);redirects=allow' },
      },
      'redirect',
      'likely',
    ],
    [
      'a redirect that leads nowhere, from a page with an allowlist',
      {
        ...observation(failure, [answered(302)]),
        page: { origin: 'docs', policies: [], connectionAllowlist: '(response-origin)' },
      },
      'redirect',
      'likely',
    ],
    ['an event stream that opened', observation(opened, [answered(200)]), 'none', 'certain'],
    [
      'an event stream of another type',
      requested(
        { api: 'EventSource' },
        observation(errorEvent, [answered(200, [['Content-Type', 'text/html']])]),
      ),
      'event-stream',
      'certain',
    ],
    [
      'an event stream with another status',
      requested(
        { api: 'EventSource' },
        observation(errorEvent, [answered(404, [['Content-Type', 'text/event-stream']])]),
      ),
      'event-stream',
      'certain',
    ],
    [
      'an event stream that is one, withheld',
      requested(
        { api: 'EventSource' },
        observation(errorEvent, [answered(200, [['Content-Type', 'text/event-stream']])]),
      ),
      'cors-check',
      'certain',
    ],
    [
      'a WebSocket that was not switched to',
      requested({ api: 'WebSocket' }, observation(errorEvent, [answered(200)])),
      'websocket-handshake',
      'certain',
    ],
    [
      'an XMLHttpRequest withheld',
      requested({ api: 'xhr' }, observation(errorEvent, [answered(200)])),
      'cors-check',
      'certain',
    ],
    [
      'a redirect that the request forbids',
      requested({ redirect: 'error' }, observation(failure, [answered(302, [['Location', '/x']])])),
      'redirect',
      'certain',
    ],
    [
      'a stream over HTTP/1.1',
      requested(
        { body: { kind: 'ReadableStream', text: 'x' } },
        observation(failure, [exchange({ kind: 'preflight' })]),
      ),
      'stream-over-http-1',
      'likely',
    ],
    [
      'no-cors and Cross-Origin-Resource-Policy',
      requested(
        { mode: 'no-cors' },
        observation(failure, [answered(200, [['Cross-Origin-Resource-Policy', 'same-origin']])]),
      ),
      'cross-origin-resource-policy',
      'likely',
    ],
    ['a beacon that arrived', observation(beacon(true), [answered(204)]), 'none', 'certain'],
    ['a beacon too long', observation(beacon(false), []), 'construction', 'certain'],
    [
      'a beacon that the policy refused',
      observation(beacon(true), [], [violation('enforce')]),
      'csp',
      'certain',
    ],
    [
      'a beacon whose preflight was refused',
      observation(beacon(true), [exchange({ kind: 'preflight' })]),
      'preflight',
      'certain',
    ],
    ['a beacon of which nothing arrived', observation(beacon(true), []), 'network', 'likely'],
    [
      'a beacon to a URL without a record',
      { ...observation(beacon(true), []), record: { kind: 'not recorded' } },
      'unknown',
      'likely',
    ],
    [
      'an exception with a violation',
      observation({ kind: 'refused', name: 'SecurityError', message: 'no' }, [], [violation('enforce')]),
      'csp',
      'certain',
    ],
    ['timed out', observation(givenUp, []), 'stopped', 'certain'],
    [
      'an error, and a part of the record is lost',
      partial([exchange({ kind: 'preflight' })]),
      'unknown',
      'likely',
    ],
    [
      "a beacon's preflight is not answered yet",
      observation(beacon(true), [exchange({ kind: 'preflight', state: 'arrived', response: null })]),
      'unknown',
      'likely',
    ],
    ['a response', observation(response, [exchange({ kind: 'actual' })]), 'none', 'certain'],
    [
      'thrown before sending',
      observation({ kind: 'refused', name: 'TypeError', message: 'no' }, []),
      'construction',
      'certain',
    ],
    ['an enforced violation', observation(failure, [], [violation('enforce')]), 'csp', 'certain'],
    [
      'nothing arrived, and the page has a list of what it may connect to',
      {
        ...observation(failure, []),
        page: { origin: 'docs', policies: [], connectionAllowlist: '(response-origin)' },
      },
      'connection-allowlist',
      'likely',
    ],
    [
      'a redirect was the last answer, and the page has such a list',
      {
        ...observation(failure, [answered(302, [['Location', '/x']])]),
        page: { origin: 'docs', policies: [], connectionAllowlist: '(response-origin)' },
      },
      'connection-allowlist',
      'likely',
    ],
    [
      'nothing arrived from a browser that knows no such list',
      {
        ...observation(failure, []),
        browser: 'Firefox 153',
        page: { origin: 'docs', policies: [], connectionAllowlist: '(response-origin)' },
      },
      'network',
      'likely',
    ],
    ['a reported violation only', observation(failure, [], [violation('report')]), 'network', 'likely'],
    ['nothing arrived', observation(failure, []), 'network', 'likely'],
    [
      'only the preflight arrived',
      observation(failure, [exchange({ kind: 'preflight' })]),
      'preflight',
      'certain',
    ],
    [
      'the response was withheld',
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
    ['opened', observation(opened, [answered(200)]), 'not needed, sent, readable'],
    ['a beacon that arrived', observation(beacon(true), [answered(200)]), 'not needed, sent, opaque'],
    [
      'a beacon whose preflight was refused',
      observation(beacon(true), [exchange({ kind: 'preflight' })]),
      'refused, never sent, none',
    ],
    [
      'refused, at a URL without a record',
      {
        ...observation({ kind: 'refused', name: 'TypeError', message: '' }, []),
        record: { kind: 'not recorded' },
      },
      'never sent, never sent, none',
    ],
    [
      'a response of a URL without a record',
      { ...observation(response, []), record: { kind: 'not recorded' } },
      'unknown, sent, readable',
    ],
    [
      'a failure at a URL without a record',
      { ...observation(failure, []), record: { kind: 'not recorded' } },
      'unknown, unknown, unknown',
    ],
    ['a response that the record lacks', observation(response, []), 'unknown, unknown, readable'],
    [
      'an XMLHttpRequest',
      observation({ ...response, type: null }, [answered(200)]),
      'not needed, sent, readable',
    ],
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
      observation(failure, [], [violation('enforce')]),
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
      'not needed, sent, cancelled',
    ],
    [
      'cancelled while the preflight is on its way',
      observation({ kind: 'cancelled' }, [exchange({ kind: 'preflight', state: 'arrived', response: null })]),
      'cancelled, cancelled, cancelled',
    ],
    [
      'cancelled before anything was sent',
      observation({ kind: 'cancelled' }, []),
      'cancelled, cancelled, cancelled',
    ],
    [
      'given up while the preflight is on its way',
      observation(givenUp, [exchange({ kind: 'preflight', state: 'arrived', response: null })]),
      'unknown, unknown, unknown',
    ],
    [
      'given up after the preflight was answered',
      observation(givenUp, [exchange({ kind: 'preflight' })]),
      'unknown, unknown, unknown',
    ],
    [
      'given up while the request is on its way',
      observation(givenUp, [
        exchange({ kind: 'preflight' }),
        exchange({ kind: 'actual', state: 'aborted', response: null }),
      ]),
      'allowed, sent, unknown',
    ],
    [
      'given up after a redirect, in a second preflight',
      observation(givenUp, [exchange({ kind: 'actual' }), exchange({ kind: 'preflight', state: 'arrived' })]),
      'unknown, sent, unknown',
    ],
    ['given up before anything arrived', observation(givenUp, []), 'unknown, unknown, unknown'],
    [
      "a beacon's preflight is not answered yet",
      observation({ kind: 'beacon', isAccepted: true }, [
        exchange({ kind: 'preflight', state: 'arrived', response: null }),
      ]),
      'unknown, unknown, unknown',
    ],
    ['an error, and a part of the record is lost', partial([]), 'unknown, unknown, unknown'],
    [
      'an error, and of the record only a preflight is left',
      partial([exchange({ kind: 'preflight' })]),
      'unknown, unknown, unknown',
    ],
    [
      'an error, and of the record only the request is left',
      partial([exchange({ kind: 'actual' })]),
      'unknown, sent, withheld',
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

test.each<[string, Pick<RequestInput, 'api' | 'crossOrigin'>, HeaderList, number, string]>([
  [
    'an image of JSON',
    { api: 'img' },
    [['Content-Type', 'application/json']],
    200,
    'opaque-response-blocking',
  ],
  ['a script with status 404', { api: 'script' }, [], 404, 'element'],
  ['an image with crossorigin', { api: 'img', crossOrigin: 'anonymous' }, [], 200, 'cors-check'],
  ['a module', { api: 'module' }, [], 200, 'cors-check'],
  [
    'an image with Cross-Origin-Resource-Policy',
    { api: 'img' },
    [['Cross-Origin-Resource-Policy', 'same-origin']],
    200,
    'cross-origin-resource-policy',
  ],
])('%s that did not load', (_, request, headers, status, kind) => {
  const answered = exchange({ kind: 'actual', response: { status, reason: '', headers } });
  const { page, ...others } = observation({ kind: 'error', name: 'error event', message: '' }, [answered]);
  const gate = gateOf({ ...others, page, request: { url: 'http://localhost:3001/', ...request } });
  expect([gate.kind, gate.certainty]).toEqual([kind, 'likely']);
});

test.each([
  ['Chromium 156', 'opaque-response-blocking'],
  ['HeadlessChrome 156', 'opaque-response-blocking'],
  ['Edge 156', 'opaque-response-blocking'],
  ['Firefox 153', 'opaque-response-blocking'],
  ['Safari 26', 'element'],
  ['This browser', 'element'],
])('of %s opaque response blocking is named only where it is known to have it', (browser, kind) => {
  const headers: HeaderList = [['Content-Type', 'application/json']];
  for (const api of ['img', 'script'] as const) {
    const observed = requested({ api }, { ...observation(errorEvent, [answered(200, headers)]), browser });
    const gate = gateOf(observed);
    expect([gate.kind, gate.certainty]).toEqual([kind, 'likely']);
    expect(gate.evidence).toContain("The response's type is application/json.");
    expect(gate.sentence.includes('kept it')).toBe(kind !== 'element');
  }
});

test.each([201, 206, 300, 404])('media that did not load with status %i', (status) => {
  for (const api of ['audio', 'video'] as const) {
    const gate = gateOf(requested({ api }, observation(errorEvent, [answered(status)])));
    expect([gate.kind, gate.certainty]).toEqual(['element', 'likely']);
    expect(gate.sentence).toContain('206 if it is the first part');
  }
});

test.each([
  ['Chromium 156', 'cors-check'],
  ['Firefox 153', 'cors-check'],
  ['Safari 26', 'element'],
])('a font that did not load in %s', (browser, kind) => {
  const observed = { ...observation(errorEvent, [answered(200, [['Content-Type', 'font/ttf']])]), browser };
  const gate = gateOf(requested({ api: 'font' }, observed));
  expect([gate.kind, gate.certainty]).toEqual([kind, 'likely']);
});

test.each([
  [true, 'readable'],
  [false, 'opaque'],
  [null, 'unknown'],
] as const)('an element that loaded, readable: %s', (isReadable, expected) => {
  const loaded = observation({ kind: 'loaded', isReadable }, [exchange({ kind: 'actual' })]);
  expect(observedVerdict(loaded)).toEqual({ preflight: 'not needed', request: 'sent', response: expected });
  expect(gateOf(loaded)).toMatchObject({ kind: 'none', certainty: 'certain' });
});
