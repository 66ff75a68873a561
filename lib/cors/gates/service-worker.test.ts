import { expect, it, test } from 'vitest';
import type { Header } from '../../http/header-list';
import type { WireRequest } from '../../http/message';
import type { RequestInput } from '../../http/request-input';
import type { ServiceWorker } from '../../http/service-worker';
import { predict } from '../predict';
import type { Page } from '../scenario';

const url = 'https://api.example/v1';
const origin = 'https://page.example';
const allowed: readonly Header[] = [
  ['Access-Control-Allow-Origin', '*'],
  ['Access-Control-Allow-Headers', 'X-A, X-Worker'],
  ['Access-Control-Allow-Methods', 'PUT'],
];
const redirecting = ({ url: asked }: WireRequest) =>
  asked === url
    ? { status: 302, headers: [...allowed, ['Location', '/v2'] as const] }
    : { status: 200, headers: allowed };

const of = (
  serviceWorker: ServiceWorker,
  request: Partial<RequestInput>,
  page: Partial<Page> = {},
  server: (request: WireRequest) => { status: number; headers: readonly Header[] } = () => ({
    status: 200,
    headers: allowed,
  }),
) => {
  const { exchanges, block, result } = predict({
    page: { origin, serviceWorker, ...page },
    request: { url, ...request },
    server,
  });
  const got = result.kind === 'response' ? `${result.type} ${result.status}` : result.name;
  return [exchanges.map(({ request: { method } }) => method).join(' '), block?.kind ?? null, got];
};

const refused = 'service-worker-response';

test.each<[ServiceWorker, Partial<RequestInput>, string, string | null, string]>([
  ['passes-on', {}, 'GET', null, 'cors 200'],
  ['passes-on', { headers: [['X-A', '1']] }, 'OPTIONS GET', null, 'cors 200'],
  ['passes-on', { method: 'PUT', body: { kind: 'string', text: 'x' } }, 'OPTIONS PUT', null, 'cors 200'],
  ['passes-on', { mode: 'no-cors' }, 'GET', null, 'opaque 0'],
  ['passes-on', { api: 'xhr', method: 'POST', uploadListener: true }, 'POST', null, 'cors 200'],
  ['passes-on', { mode: 'same-origin' }, '', 'same-origin-mode', 'TypeError'],
  ['adds-header', {}, 'OPTIONS GET', null, 'cors 200'],
  ['adds-header', { mode: 'no-cors' }, 'GET', null, 'opaque 0'],
  ['cors', { mode: 'no-cors' }, 'GET', null, 'cors 200'],
  ['cors', { method: 'PUT', headers: [['X-A', '1']] }, 'GET', null, 'cors 200'],
  ['cors', { credentials: 'include' }, 'GET', null, 'cors 200'],
  ['no-cors', {}, 'GET', refused, 'TypeError'],
  ['no-cors', { api: 'xhr' }, 'GET', refused, 'error event'],
  ['no-cors', { mode: 'no-cors' }, 'GET', null, 'opaque 0'],
  ['caches', { headers: [['X-A', '1']] }, 'GET', null, 'cors 200'],
])('%s, for a request with %j: %s, %s, %s', (serviceWorker, request, ...expected) => {
  expect(of(serviceWorker, request)).toEqual(expected);
});

test.each<[ServiceWorker, string, string, string | null, string]>([
  ['passes-on', 'follow', 'GET GET', null, 'cors 200'],
  ['passes-on', 'manual', 'GET', null, 'opaqueredirect 0'],
  ['passes-on', 'error', 'GET', 'redirect-mode-error', 'TypeError'],
  ['cors', 'follow', 'GET GET', null, 'cors 200'],
  ['cors', 'manual', 'GET GET', refused, 'TypeError'],
  ['cors', 'error', 'GET GET', refused, 'TypeError'],
])('%s, redirected in the mode %s: %s, %s, %s', (serviceWorker, redirect, ...expected) => {
  expect(of(serviceWorker, { redirect }, {}, redirecting)).toEqual(expected);
});

it('is not asked by a page of an opaque origin, nor for the own origin', () => {
  expect(of('no-cors', {}, { origin: 'null' })).toEqual(['GET', null, 'cors 200']);
  expect(of('no-cors', { url: `${origin}/v1` })).toEqual(['GET', null, 'basic 200']);
});

it("is behind the page's policies, which are asked again where the response came from", () => {
  const policies = [{ value: "connect-src 'none'", disposition: 'enforce' }] as const;
  expect(of('cors', {}, { policies })).toEqual(['', 'csp', 'TypeError']);
  const first = [{ value: `connect-src ${url}`, disposition: 'enforce' }] as const;
  expect(of('passes-on', {}, { policies: first }, redirecting)).toEqual(['GET GET', null, 'cors 200']);
  const away = ({ url: asked }: WireRequest) =>
    asked === url
      ? { status: 302, headers: [...allowed, ['Location', 'https://other.example/'] as const] }
      : { status: 200, headers: allowed };
  expect(of('passes-on', {}, { policies: first }, away)).toEqual(['GET GET', 'csp', 'TypeError']);
});

it('says why there is a preflight: of the request that the worker makes', () => {
  const triggers = (serviceWorker: ServiceWorker, headers: readonly Header[] = []) =>
    predict({
      page: { origin, serviceWorker },
      request: { url, headers },
      server: () => ({ status: 200, headers: allowed }),
    }).preflightTriggers.length;
  expect(triggers('adds-header')).toBe(1);
  expect(triggers('caches', [['X-A', '1']])).toBe(0);
});

test.each<[name: string, Partial<Page>, Partial<RequestInput>, readonly Header[], string, string | null]>([
  ['the same request', { earlier: 'fetch' }, {}, [], 'GET from cache', null],
  ['an image before', { earlier: 'image' }, {}, [], 'GET from cache', null],
  ['no-store', { earlier: 'fetch' }, {}, [['Cache-Control', 'no-store']], 'GET from cache', null],
  ['another method', { earlier: 'fetch' }, { method: 'PUT' }, [], 'GET from cache', null],
  ['what can not be stored', { earlier: 'fetch' }, {}, [['Vary', '*']], 'GET', null],
  ['a page without a worker', { earlier: 'fetch', origin: 'null' }, {}, [], 'GET', null],
  [
    'a policy that refuses the image',
    { earlier: 'image', policies: [{ value: "img-src 'none'", disposition: 'enforce' }] },
    {},
    [],
    'GET',
    null,
  ],
])('a worker that caches, and %s', (_, page, request, headers, sent, block) => {
  const { exchanges, block: found } = predict({
    page: { origin, serviceWorker: 'caches', ...page },
    request: { url, ...request },
    server: () => ({ status: 200, headers: [...allowed, ...headers] }),
  });
  const words = exchanges.map(({ request: made, isFromHttpCache }) =>
    isFromHttpCache ? `${made.method} from cache` : made.method,
  );
  expect([words.join(' '), found?.kind ?? null]).toEqual([sent, block]);
});

it('a preflight of an earlier request serves the later one', () => {
  const after = (page: Partial<Page>) => of('adds-header', {}, page)[0];
  expect(after({})).toBe('OPTIONS GET');
  expect(after({ earlier: 'image-crossorigin' })).toBe('GET');
  // Without CORS the worker adds no header, and the image has no preflight.
  expect(after({ earlier: 'image' })).toBe('OPTIONS GET');
});

it("Cross-Origin-Resource-Policy keeps the worker's response from a no-cors request", () => {
  const server = () => ({
    status: 200,
    headers: [...allowed, ['Cross-Origin-Resource-Policy', 'same-origin'] as const],
  });
  const policy = 'cross-origin-resource-policy';
  expect(of('cors', { mode: 'no-cors' }, {}, server)).toEqual(['GET', policy, 'TypeError']);
  expect(of('cors', {}, {}, server)).toEqual(['GET', null, 'cors 200']);
});

it('a request of the worker has no destination', () => {
  const { exchanges } = predict({
    page: { origin, serviceWorker: 'passes-on' },
    request: { url, api: 'img' },
    server: () => ({ status: 200, headers: allowed }),
  });
  expect(exchanges[0]).not.toHaveProperty('destination');
});
