import { expect, it, test } from 'vitest';
import type { EarlierRequest } from '../../http/earlier-request';
import { hasHeader, type Header } from '../../http/header-list';
import type { WireResponse } from '../../http/message';
import type { RequestInput } from '../../http/request-input';
import { predict } from '../predict';
import type { Page } from '../scenario';

const url = 'https://api.example/stamp';
const origin = 'https://page.example';
const allowed: Header = ['Access-Control-Allow-Origin', '*'];
const minute: Header = ['Cache-Control', 'max-age=60'];

/** A server that sends Access-Control-Allow-Origin only where the request has Origin. */
const withOriginOnly =
  (...headers: readonly Header[]) =>
  (request: { readonly headers: readonly Header[] }): WireResponse => ({
    status: 200,
    headers: [...headers, ...(hasHeader(request.headers, 'origin') ? [allowed] : [])],
  });

const of = (
  earlier: EarlierRequest,
  request: Partial<RequestInput>,
  headers: readonly Header[],
  page: Partial<Page> = {},
) => {
  const { exchanges, block } = predict({
    page: { origin, earlier, ...page },
    request: { url, ...request },
    server: withOriginOnly(...headers),
  });
  const words = exchanges.map(({ request: { method }, isFromHttpCache }) =>
    isFromHttpCache ? `${method} from cache` : method,
  );
  return [words.join(', '), block?.kind ?? null];
};

const missing = 'access-control-allow-origin-missing';

test.each<[EarlierRequest, Partial<RequestInput>, Header[], string, string | null]>([
  ['image', {}, [minute], 'GET from cache', missing],
  ['no-cors', {}, [minute], 'GET from cache', missing],
  ['image-crossorigin', {}, [minute], 'GET from cache', null],
  ['fetch', {}, [minute], 'GET from cache', null],
  [
    'image',
    { headers: [['X-A', '1']] },
    [minute, ['Access-Control-Allow-Headers', 'X-A']],
    'OPTIONS, GET from cache',
    missing,
  ],
  ['image', { mode: 'no-cors' }, [minute], 'GET from cache', null],
  ['image', { method: 'POST' }, [minute], 'POST', null],
  // RFC 9111, 4.1
  ['image', {}, [minute, ['Vary', 'Origin']], 'GET', null],
  ['image', {}, [minute, ['Vary', 'Accept-Language, ORIGIN']], 'GET', null],
  ['image', {}, [minute, ['Vary', '*']], 'GET', null],
  ['image', {}, [minute, ['Vary', 'Accept-Language']], 'GET from cache', missing],
  ['fetch', {}, [minute, ['Vary', 'Origin']], 'GET from cache', null],
  // RFC 9111, 3 and 4.2
  ['image', {}, [['Cache-Control', 'no-store, max-age=60']], 'GET', null],
  ['image', {}, [['Cache-Control', 'no-cache, max-age=60']], 'GET', null],
  ['image', {}, [['Cache-Control', 'private, MAX-AGE="60"']], 'GET from cache', missing],
  ['image', {}, [['Cache-Control', 'max-age=0']], 'GET', null],
  ['image', {}, [['Cache-Control', 's-maxage=60']], 'GET', null],
  ['image', {}, [], 'GET', null],
  // Fetch, 8.25 and 8.26
  ['image', { cache: 'no-store' }, [minute], 'GET', null],
  ['image', { cache: 'reload' }, [minute], 'GET', null],
  ['image', { cache: 'no-cache' }, [minute], 'GET', null],
  ['image', { cache: 'force-cache' }, [], 'GET from cache', missing],
  ['image', { cache: 'force-cache' }, [['Cache-Control', 'no-store']], 'GET', null],
])('%s, then %j of a response with %j: %s, %s', (earlier, request, headers, sent, block) => {
  expect(of(earlier, request, headers)).toEqual([sent, block]);
});

it("an image that the page's policy refuses leaves nothing", () => {
  const policies = [{ value: "img-src 'none'", disposition: 'enforce' }] as const;
  expect(of('image', {}, [minute], { policies })).toEqual(['GET', null]);
  expect(of('no-cors', {}, [minute], { policies })).toEqual(['GET from cache', missing]);
});

it('a stored response that is not fresh is asked about', () => {
  const headers: Header[] = [
    ['Cache-Control', 'no-cache'],
    ['ETag', '"1"'],
    ['Last-Modified', 'Thu, 01 Jan 2026 00:00:00 GMT'],
  ];
  const { exchanges } = predict({
    page: { origin, earlier: 'image' },
    request: { url },
    server: withOriginOnly(...headers),
  });
  expect(exchanges[0]?.request.headers).toEqual(
    expect.arrayContaining([
      ['If-None-Match', '"1"'],
      ['If-Modified-Since', 'Thu, 01 Jan 2026 00:00:00 GMT'],
    ]),
  );
});

it('what is kept is said in words, and nothing else of the earlier request is told', () => {
  const { steps, exchanges, violations, needs } = predict({
    page: { origin, earlier: 'image' },
    request: { url },
    server: withOriginOnly(minute),
  });
  expect(steps.map((step) => (step.outcome === 'failed' ? step.block : step.claim))).toEqual(
    expect.arrayContaining([
      'Nothing is sent: the HTTP cache has the response to an image, which was requested without Origin.',
      'The request is answered from the HTTP cache.',
      expect.objectContaining({ kind: missing, isFromHttpCache: true }),
    ]),
  );
  expect([exchanges.length, violations, needs]).toEqual([1, [], []]);
});
