import fc from 'fast-check';
import { expect, test } from 'vitest';
import { profiles } from './profiles';
import { earlierRequests } from '../http/earlier-request';
import { combinedValue, type Header } from '../http/header-list';
import { unknownResponse, type PartialResponse } from '../http/message';
import { requestApis } from '../http/request-apis';
import type { RequestInput } from '../http/request-input';
import { serviceWorkers } from '../http/service-worker';
import { predict } from '../cors/predict';
import type { Page, Scenario } from '../cors/scenario';
import { tryAnswers } from '../cors/try-answers';

const url = 'https://api.example/postcards';
const origin = 'https://docs.example';

const resourcePolicy = 'cross-origin-resource-policy';
test.each<[string, Partial<RequestInput>, Partial<Page>, [name: string, value: string][]]>([
  ['of another site', { mode: 'no-cors' }, {}, [[resourcePolicy, 'cross-origin']]],
  [
    'of the same site',
    { mode: 'no-cors', url: 'https://api.docs.example/' },
    {},
    [[resourcePolicy, 'same-site']],
  ],
  [
    'of the same site, without TLS on the side of the page',
    { mode: 'no-cors', url: 'https://api.docs.example/' },
    { origin: 'http://docs.example' },
    [[resourcePolicy, 'cross-origin']],
  ],
  [
    'of an image',
    { api: 'img' },
    {},
    [
      [resourcePolicy, 'cross-origin'],
      [':status', '200'],
    ],
  ],
  ['of sendBeacon', { api: 'sendBeacon' }, {}, [[resourcePolicy, 'cross-origin']]],
  [
    'with credentials, by a page that is credentialless: it sends none',
    { mode: 'no-cors', credentials: 'include' },
    { embedderPolicy: 'credentialless' },
    [],
  ],
  [
    'that a service worker makes in the mode "cors"',
    { mode: 'no-cors' },
    { serviceWorker: 'cors' },
    [
      ['access-control-allow-origin', origin],
      [resourcePolicy, 'cross-origin'],
    ],
  ],
])('an opaque request %s under Cross-Origin-Embedder-Policy', (_, request, page, needs) => {
  const given: Scenario = {
    page: { origin, embedderPolicy: 'require-corp', ...page },
    request: { url, ...request },
    server: () => unknownResponse,
  };
  const prediction = predict(given);
  expect(prediction.needs.map(({ name, value }) => [name, value])).toEqual(needs);
  expect(prediction.block).toBeNull();
  const outcomes = prediction.steps.map(({ outcome, reads }) =>
    reads.some(({ name }) => name === resourcePolicy) ? outcome : null,
  );
  expect(outcomes).toContain('depends');
  for (const need of prediction.needs.filter(({ name }) => name === resourcePolicy))
    expect(tryAnswers(given, prediction, need).map(({ value, block }) => [value, block?.kind])).toEqual([
      [null, resourcePolicy],
    ]);
});

const script = ['content-type', 'text/javascript'];
test.each<[string, Partial<RequestInput>, Partial<Page>, PartialResponse, (readonly string[])[]]>([
  ['a worker', { api: 'worker', url: `${origin}/w` }, {}, unknownResponse, [[':status', '200'], script]],
  [
    'a module worker',
    { api: 'module-worker', url: `${origin}/w` },
    {},
    unknownResponse,
    [[':status', '200'], script],
  ],
  [
    'a script with nosniff',
    { api: 'script' },
    {},
    { ...unknownResponse, headers: [['X-Content-Type-Options', 'nosniff']] },
    [[':status', '200'], script],
  ],
  [
    'a module by way of a service worker',
    { api: 'module' },
    { serviceWorker: 'passes-on' },
    unknownResponse,
    [['access-control-allow-origin', origin], [':status', '200'], script],
  ],
  [
    "a module out of a service worker's cache",
    { api: 'module' },
    { serviceWorker: 'caches', earlier: 'fetch' },
    unknownResponse,
    [['access-control-allow-origin', origin], [':status', '200'], script],
  ],
  [
    'an EventSource by way of a service worker',
    { api: 'EventSource' },
    { serviceWorker: 'passes-on' },
    unknownResponse,
    [
      ['access-control-allow-origin', origin],
      [':status', '200'],
      ['content-type', 'text/event-stream'],
    ],
  ],
  [
    'audio of which there is a part',
    { api: 'audio' },
    {},
    { ...unknownResponse, status: 206 },
    [['content-range', 'bytes 0-0/1']],
  ],
  [
    'what has to be in the HTTP cache',
    { url: `${origin}/own`, mode: 'same-origin', cache: 'only-if-cached' },
    { earlier: 'fetch' },
    unknownResponse,
    [['cache-control', 'max-age=60']],
  ],
])('needs of %s', (_, request, page, response, needs) => {
  const { block, needs: found } = predict(
    { page: { origin, ...page }, request: { url, ...request }, server: () => response },
    profiles.chromium,
  );
  expect(found.map(({ name, value }) => [name, value])).toEqual(needs);
  expect(block).toBeNull();
});

test.each([
  ['chromium', ['cache-control']],
  ['firefox', ['cache-control', ':status']],
] as const)('in %s what has to be in the HTTP cache depends on %j', (engine, names) => {
  const given: Scenario = {
    page: { origin, earlier: 'fetch' },
    request: { url: `${origin}/own`, mode: 'same-origin', cache: 'only-if-cached' },
    server: () => unknownResponse,
  };
  const profile = profiles[engine];
  const prediction = predict(given, profile);
  expect(prediction.block).toBeNull();
  expect(prediction.needs.map(({ name }) => name)).toEqual(names);
  const reads = names.map((name) => ({ exchange: 0, side: 'response', name }));
  expect(prediction.steps).toContainEqual(expect.objectContaining({ outcome: 'depends', reads }));
  const [need] = prediction.needs;
  const tried = need === undefined ? [] : tryAnswers(given, prediction, need, profile);
  expect(tried).toEqual([
    { value: null, block: null },
    { value: 'no-store', block: expect.objectContaining({ kind: 'not-in-http-cache' }) },
  ]);
});

test.each(['GET', 'PUT'])('led on after a redirect of its own origin in WebKit: %s', (method) => {
  const to = (location: string): PartialResponse => ({
    status: 307,
    headers: [['Location', location]],
    isHeaderUnknown: (name) => name !== 'location',
  });
  const { block, exchanges } = predict(
    {
      page: { origin },
      request: { url: `${origin}/own`, method },
      server: ({ url: asked, method: made }) => {
        if (made === 'OPTIONS' || asked.includes('three.')) return unknownResponse;
        return to(asked.includes('two.') ? 'https://three.example/' : 'https://two.example/');
      },
    },
    profiles.webkit,
  );
  expect(block).toBeNull();
  expect(exchanges.at(-1)?.request.url).toBe('https://three.example/');
});

/** Headers with which a response gets through. */
const good: readonly Header[] = [
  ['access-control-allow-origin', '*'],
  ['access-control-allow-credentials', 'true'],
  ['access-control-allow-methods', 'PUT'],
  ['access-control-allow-headers', 'x-foobar, x-worker, cache-control, range'],
  ['cross-origin-resource-policy', 'cross-origin'],
  ['content-range', 'bytes 0-0/1'],
  ['sec-websocket-protocol', 'chat'],
  ['cache-control', 'max-age=60'],
];
const types = ['text/javascript', 'text/css', 'image/png', 'audio/wav', 'text/vtt', 'text/event-stream'];
const partial: fc.Arbitrary<PartialResponse> = fc
  .record({
    status: fc.constantFrom(null, 101, 200, 204, 206, 302, 404, 407),
    known: fc.subarray([
      ...good,
      ['x-content-type-options', 'nosniff'] as const,
      ['content-type', 'text/html'] as const,
    ]),
    isAbsentKnown: fc.boolean(),
    absent: fc.subarray(good.map(([name]) => name)),
  })
  .map(({ status, known, isAbsentKnown, absent }) => ({
    status,
    headers: known,
    isHeaderUnknown: (name) =>
      !known.some(([other]) => other === name) && !(isAbsentKnown && absent.includes(name)),
  }));
const response = fc.oneof(fc.constant(unknownResponse), partial);
const anyCase = fc.record({
  request: fc.record(
    {
      api: fc.constantFrom(...requestApis),
      url: fc.constantFrom(url, 'https://api.docs.example/', `${origin}/own`),
      method: fc.constantFrom('GET', 'PUT'),
      mode: fc.constantFrom('cors', 'no-cors', 'same-origin'),
      credentials: fc.constantFrom('omit', 'same-origin', 'include'),
      redirect: fc.constantFrom('follow', 'error', 'manual'),
      cache: fc.constantFrom('no-store', 'force-cache', 'only-if-cached'),
      integrity: fc.constant(`sha256-${'A'.repeat(43)}=`),
      crossOrigin: fc.constantFrom('anonymous' as const, 'use-credentials' as const),
      protocols: fc.constant(['chat']),
    },
    { requiredKeys: ['api'] },
  ),
  page: fc.record(
    {
      embedderPolicy: fc.constantFrom('require-corp' as const, 'credentialless' as const),
      serviceWorker: fc.constantFrom(...serviceWorkers),
      earlier: fc.constantFrom(...earlierRequests),
    },
    { requiredKeys: [] },
  ),
  preflight: response,
  actual: response,
  isRedirected: fc.boolean(),
  engine: fc.constantFrom('spec' as const, 'chromium' as const, 'firefox' as const, 'webkit' as const),
});

/** Answers what is not known so that it gets through, if that can be. */
function filledIn(
  known: PartialResponse,
  status: number,
  type: string,
  requestOrigin: string | null,
): PartialResponse {
  const filled = [...good, ['content-type', type] as const].map(([name, value]): Header => [
    name,
    name === 'access-control-allow-origin' ? (requestOrigin ?? value) : value,
  ]);
  const headers = filled.filter(([name]) => known.isHeaderUnknown?.(name));
  return { status: known.status ?? status, headers: [...known.headers, ...headers] };
}

test('what blocks while something is not known blocks however that is answered', () => {
  fc.assert(
    fc.property(anyCase, ({ request, page, preflight, actual, isRedirected, engine }) => {
      const first: PartialResponse = {
        status: 302,
        headers: [
          ['Location', 'https://two.example/'],
          ['Access-Control-Allow-Origin', '*'],
        ],
        isHeaderUnknown: (name) => name !== 'location' && name !== 'access-control-allow-origin',
      };
      const server: Scenario['server'] = (asked) =>
        isRedirected && asked.method !== 'OPTIONS' && !asked.url.includes('two.')
          ? first
          : asked.method === 'OPTIONS'
            ? preflight
            : actual;
      const profile = profiles[engine];
      const given = { page: { origin, ...page }, request: { url, ...request } };
      const { block } = predict({ ...given, server }, profile);
      if (block === null) return;
      const status = request.api === 'WebSocket' ? 101 : 200;
      const blocks = types.map((type) => {
        const answers: Scenario['server'] = (asked) =>
          filledIn(
            server(asked),
            asked.method === 'OPTIONS' ? 204 : status,
            type,
            combinedValue(asked.headers, 'origin'),
          );
        return predict({ ...given, server: answers }, profile).block;
      });
      expect(blocks).not.toContain(null);
    }),
    { numRuns: 4000 },
  );
});
