import fc from 'fast-check';
import type { Header } from '../../../lib/http/header-list';
import { listOf, weighted, weightedOf } from '../../../lib/scenarios/test-data/weighted';
import type { Answer } from '../sequences/sequence';
import type { Chain, Host, Link } from './chain';

/**
 * Chains of redirects through the page's own server, one of its site and one of another site. They do not reach: https:,
 * pages of an opaque origin, policies, Location lines that are not URLs, bodies that are streams, and loops.
 * @param seed a whole number; the same seed and number give the same chains
 */
export function generateChains(seed: number, count: number, pageOrigin: string): Chain[] {
  return fc.sample(arbitraryChain(pageOrigin), { seed, numRuns: count, unbiased: true });
}

const bodyless = /^(?:GET|HEAD)$/;

/** Chains of the page of that origin; shrinks by any of their redirects, and within them. */
export function arbitraryChain(pageOrigin: string): fc.Arbitrary<Chain> {
  const link = arbitraryLink(pageOrigin);
  const redirects = listOf(link, [3, 1], [4, 2], [2, 3], [1, 4]);
  return fc.tuple(request, redirects, link).map(([asked, before, last]) => ({
    request: asked,
    links: [...before, last],
  }));
}

const header: fc.Arbitrary<Header> = weighted<Header>(
  [4, ['X-A', '1']],
  [3, ['Content-Type', 'application/json']],
  [3, ['Authorization', 'Bearer x']],
  [1, ['Accept', 'text/html']],
  [1, ['Content-Language', 'en']],
);

const request: fc.Arbitrary<Chain['request']> = fc
  .record({
    api: weighted<'fetch' | 'xhr'>([7, 'fetch'], [3, 'xhr']),
    method: weighted([6, 'GET'], [5, 'POST'], [3, 'PUT'], [1, 'DELETE'], [1, 'HEAD']),
    headers: weightedOf<Header[]>(
      [6, fc.constant([])],
      [4, header.map((one) => [one])],
      [1, fc.uniqueArray(header, { minLength: 2, maxLength: 2, selector: ([name]) => name })],
    ),
    credentials: weighted([5, 'same-origin'], [4, 'include'], [1, 'omit']),
    mode: weighted([16, 'cors'], [3, 'no-cors'], [2, 'same-origin']),
    redirect: weighted([18, 'follow'], [1, 'manual'], [1, 'error']),
    hasBody: fc.boolean(),
  })
  .map(({ api, method, headers, credentials, mode, redirect, hasBody }) => ({
    api,
    method,
    headers,
    credentials,
    ...(api === 'fetch' && { mode, redirect }),
    ...(hasBody && !bodyless.test(method) && { body: 'x' }),
  }));

function arbitraryLink(pageOrigin: string): fc.Arbitrary<Link> {
  const named = (name: string, values: fc.Arbitrary<string | null>): fc.Arbitrary<Header[]> =>
    values.map((value) => (value === null ? [] : [[name, value]]));
  const origin = named(
    'Access-Control-Allow-Origin',
    weighted([8, pageOrigin], [5, '*'], [4, 'null'], [2, null]),
  );
  const credentials = named('Access-Control-Allow-Credentials', weighted([5, 'true'], [3, null]));
  const preflight: fc.Arbitrary<Answer> = fc
    .tuple(
      weighted([14, 204], [1, 404], [1, 302]),
      origin,
      credentials,
      named('Access-Control-Allow-Methods', weighted([5, 'PUT, DELETE'], [2, '*'], [1, null])),
      named(
        'Access-Control-Allow-Headers',
        weighted([6, 'x-a, content-type, authorization'], [2, '*'], [1, null]),
      ),
    )
    .map(([status, ...lists]) => ({ status, headers: lists.flat() }));
  return fc.record({
    host: weighted<Host>([4, 'page'], [3, 'same-site'], [2, 'cross-site']),
    status: weighted<Link['status']>([3, 302], [2, 307], [1, 301], [1, 303], [1, 308]),
    isRelative: fc.boolean(),
    preflight,
    headers: fc.tuple(origin, credentials).map((lists) => [['Cache-Control', 'no-store'], ...lists.flat()]),
  });
}
