import fc from 'fast-check';
import { sometimes, weighted, weightedOf } from '../../../lib/scenarios/test-data/weighted';
import type { Header } from '../../../lib/http/header-list';
import type { Answer, Step } from './sequence';

/**
 * Sequences of three to six requests at one URL, made to meet the preflight cache. They do not reach: entries that grow
 * old, pages of several origins, methods that node:http refuses, such as "patch", redirects, and pages in frames of another site.
 * @param seed a whole number; the same seed and number give the same sequences
 */
export function generateSequences(seed: number, count: number, pageOrigin: string): Step[][] {
  return fc.sample(arbitrarySequence(pageOrigin), { seed, numRuns: count, unbiased: true });
}

/** Sequences of the page of that origin; shrinks by any of their steps, and within them. */
export function arbitrarySequence(pageOrigin: string): fc.Arbitrary<Step[]> {
  return fc.array(arbitraryStep(pageOrigin), { minLength: 3, maxLength: 6, size: 'max' });
}

const header: fc.Arbitrary<Header> = weighted<Header>(
  [6, ['X-A', '1']],
  [5, ['X-B', '1']],
  [3, ['Authorization', 'Bearer x']],
  [2, ['Content-Type', 'application/json']],
  [1, ['If-None-Match', '"1"']],
  [1, ['If-Modified-Since', 'Sat, 28 Nov 2026 00:00:00 GMT']],
  [1, ['If-Match', '"1"']],
);

const request: fc.Arbitrary<Step['request']> = fc
  .record({
    api: weighted<'fetch' | 'xhr'>([7, 'fetch'], [3, 'xhr']),
    method: weighted(
      [5, 'PUT'],
      [3, 'DELETE'],
      [3, 'GET'],
      [3, 'POST'],
      [1, 'PATCH'],
      [1, 'PROPFIND'],
      [1, 'HEAD'],
    ),
    headers: weightedOf<Header[]>(
      [5, fc.constant([])],
      [5, header.map((one) => [one])],
      [2, fc.uniqueArray(header, { minLength: 2, maxLength: 2, selector: ([name]) => name })],
    ),
    credentials: weighted([5, 'same-origin'], [4, 'include'], [1, 'omit']),
    cache: weighted([16, 'default'], [2, 'no-store'], [2, 'reload'], [2, 'no-cache'], [1, 'force-cache']),
    fragment: sometimes(12, { fragment: fc.constantFrom('#', '#a', '#b') }),
    body: fc.boolean(),
    uploadListener: fc.boolean(),
  })
  .map(({ api, method, headers, credentials, cache, fragment, body, uploadListener }) => ({
    api,
    method,
    headers,
    credentials,
    ...(api === 'fetch' && { cache }),
    ...(api === 'xhr' && { uploadListener }),
    ...fragment,
    ...(body && method !== 'GET' && method !== 'HEAD' && { body: 'x' }),
  }));

function arbitraryStep(pageOrigin: string): fc.Arbitrary<Step> {
  const allowing = (isAllowing: boolean): Header[] =>
    isAllowing
      ? [
          ['Access-Control-Allow-Origin', pageOrigin],
          ['Access-Control-Allow-Credentials', 'true'],
        ]
      : [];
  const named = (name: string, values: fc.Arbitrary<string | null>): fc.Arbitrary<Header[]> =>
    values.map((value) => (value === null ? [] : [[name, value]]));
  const preflight: fc.Arbitrary<Answer> = fc
    .tuple(
      weighted([14, 204], [1, 404]),
      weighted([14, true], [1, false]).map(allowing),
      named(
        'Access-Control-Allow-Methods',
        weighted([4, 'PUT'], [4, 'PUT, DELETE, PATCH, PROPFIND'], [3, '*'], [2, 'DELETE'], [2, null]),
      ),
      named(
        'Access-Control-Allow-Headers',
        weighted(
          [4, 'x-a'],
          [4, 'x-a, x-b, authorization, content-type, if-none-match, if-modified-since, if-match'],
          [3, '*'],
          [2, '*, authorization'],
          [1, 'authorization'],
          [2, 'X-B'],
          [2, null],
        ),
      ),
      named('Access-Control-Max-Age', weighted([8, '600'], [2, '0'], [2, null], [1, '-1'])),
    )
    .map(([status, ...lists]) => ({ status, headers: lists.flat() }));
  const actual = weighted([9, true], [1, false]).map((isAllowing) => ({
    status: 200,
    headers: [...allowing(isAllowing), ['Cache-Control', 'no-store']] satisfies Header[],
  }));
  return fc.record({ request, preflight, actual });
}
