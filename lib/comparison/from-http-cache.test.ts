import { expect, test } from 'vitest';
import { predict } from '../cors/predict';
import { hasHeader } from '../http/header-list';
import type { Server } from '../http/message';
import type { Exchange } from '../record/record';
import type { Observation, Outcome, RecordReading } from '../run/observation';
import { compare } from './compare';
import { wasFromHttpCache } from './from-http-cache';
import { gateOf } from './gate-of';
import { exchange, failure, observed, page, read, response, url } from './test-data/observed-run';
import { observedVerdict } from './observed-verdict';
import { predictedVerdict } from './verdict';

const withOriginOnly: Server = ({ headers }) => ({
  status: 200,
  headers: [
    ['Cache-Control', 'max-age=60'],
    ...(hasHeader(headers, 'origin') ? [['Access-Control-Allow-Origin', '*'] as const] : []),
  ],
});
const prediction = predict({
  page: { origin: page, earlier: 'image' },
  request: { url },
  server: withOriginOnly,
});

const after = (
  outcome: Outcome,
  own: readonly Exchange[],
  earlier: RecordReading = read(exchange({ mode: 'no-cors' })),
): Observation => ({ ...observed(outcome, read(...own)), earlier: { way: 'image', record: earlier } });

const preflight = exchange({ method: 'OPTIONS' });
const unreachable: RecordReading = { kind: 'unreachable', message: 'Failed to fetch' };

test.each<[what: string, Observation, boolean | null, response: string]>([
  ['an error, and nothing sent', after(failure, []), true, 'withheld'],
  ['a response, and nothing sent', after(response, []), true, 'readable'],
  ['a response after a preflight alone', after(response, [preflight]), true, 'readable'],
  ['an error after a request', after(failure, [exchange()]), false, 'withheld'],
  ['an error after a preflight alone', after(failure, [preflight]), null, 'unknown'],
  ['an error where nothing came before either', after(failure, [], read()), false, 'none'],
  ['an error where the earlier record is out of reach', after(failure, [], unreachable), null, 'none'],
  ['an error without an earlier request', observed(failure, read()), null, 'none'],
])('%s: answered from the HTTP cache: %s', (_, observation, expected, seen) => {
  expect(wasFromHttpCache(observation)).toBe(expected);
  expect(observedVerdict(observation).response).toBe(seen);
});

test.each([
  ['passes-on', null],
  ['no-cors', true],
  ['cors', true],
  ['caches', true],
] as const)('an error of a POST past a service worker that %s, and nothing sent: %s', (serviceWorker, is) => {
  const { page: own, ...rest } = after(failure, []);
  const request = { url, method: 'POST' };
  expect(wasFromHttpCache({ ...rest, page: { ...own, serviceWorker }, request })).toBe(is);
});

test('a prediction and a run in which the cache answers agree', () => {
  const { result, rows } = compare(prediction, after(failure, []));
  expect(result).toBe('as predicted');
  expect(rows).toContainEqual({
    what: 'answered from a cache',
    predicted: 'yes',
    observed: 'yes',
    standing: 'agrees',
  });
  expect(predictedVerdict(prediction)).toEqual({
    preflight: 'not needed',
    request: 'from cache',
    response: 'withheld',
  });
  expect(gateOf(after(failure, []))).toMatchObject({ kind: 'cors-check', certainty: 'likely' });
});

test('a run in which the server is asked contradicts it', () => {
  const { rows } = compare(prediction, after(response, [exchange()]));
  expect(rows.filter(({ standing }) => standing === 'differs').map(({ what }) => what)).toEqual(
    expect.arrayContaining(['requests on the wire', 'answered from a cache', 'response']),
  );
});
