import { expect, test } from 'vitest';
import { scenarioById } from './catalogue';
import { requestUrl, resolveScenario } from './resolve-scenario';
import { recordedScenario } from './recorded-scenario';
import type { PageData, ScenarioData } from './scenario-data';
import { place } from './test-data/place';

const key = { runId: 'a'.repeat(22), attempt: 'one' };
const recorded = `http://localhost:3001/r/${key.runId}/one`;

const data: ScenarioData = {
  id: 'placed',
  title: 'Placed',
  story: 'Placed.',
  page: { policies: [{ value: 'connect-src {docs} {request-url}', disposition: 'report' }] },
  request: {
    method: 'GET',
    path: '/v1/postcards?page=1',
    headers: [['X-Page', '{docs}']],
    thenSet: ['X-Site', '{cross-site}'],
    body: { kind: 'string', text: '{docs}' },
  },
  server: {
    preflight: { set: [['Access-Control-Allow-Origin', '{docs}']] },
    actual: { add: [['X-Other', '{cross-site}']], body: '{docs}' },
  },
};

test('placeholders are filled in policies and header values, and nowhere else', () => {
  const { page, request } = recordedScenario(data, place, key);
  expect(page.policies).toEqual([
    { value: `connect-src http://localhost:3000 ${recorded}/v1/postcards`, disposition: 'report' },
  ]);
  expect(request.headers).toEqual([['X-Page', 'http://localhost:3000']]);
  expect(request.thenSet).toEqual(['X-Site', 'http://127.0.0.1:3001']);
  expect(request.body?.text).toBe('{docs}');
  expect([...new URL(request.url).searchParams]).toEqual([
    ['page', '1'],
    ['preflight.set', 'Access-Control-Allow-Origin:http://localhost:3000'],
    ['actual.add', 'X-Other:http://127.0.0.1:3001'],
    ['actual.body', '{docs}'],
  ]);
});

test("a redirect's plan is filled in too, inside the address that leads to it", () => {
  const first = new URL(requestUrl(scenarioById('redirect-origin-null'), place, key));
  expect(`${first.origin}${first.pathname}`).toBe(`${recorded}/v1/postcards`);
  const location = first.searchParams.get('actual.set')?.replace('Location:', '') ?? '';
  const second = new URL(location);
  expect(second.origin).toBe('http://127.0.0.1:3001');
  expect(second.searchParams.get('actual.set')).toBe('Access-Control-Allow-Origin:http://localhost:3000');
});

test("an address of the reader's own is taken as it is", () => {
  const own = { ...data, request: { ...data.request, url: 'https://api.example/a?b=1' } };
  const { page, request } = recordedScenario(own, place, key);
  expect(request.url).toBe('https://api.example/a?b=1');
  expect(page.policies?.[0]?.value).toBe('connect-src http://localhost:3000 https://api.example/a');
});

test('a request to the docs has no plan and is not recorded', () => {
  expect(requestUrl(scenarioById('own-origin'), place, key)).toBe('http://localhost:3000/');
});

test.each<[what: string, page: PageData, expected: object]>([
  [
    'a page that is not ours',
    { url: 'https://Shop.example/cart', addressSpace: 'public', hstsHosts: ['api.example'] },
    {
      origin: 'https://shop.example',
      url: 'https://Shop.example/cart',
      addressSpace: 'public',
      hstsHosts: ['api.example'],
      policies: [],
    },
  ],
  [
    'in a frame',
    { url: 'https://shop.example', framedBy: 'http://portal.example/a' },
    {
      origin: 'https://shop.example',
      url: 'https://shop.example',
      topLevelOrigin: 'http://portal.example',
      policies: [],
    },
  ],
  ['from disk', { url: 'file:///index.html' }, { origin: 'null', url: 'file:///index.html', policies: [] }],
  [
    'in a sandbox',
    { url: 'https://shop.example', origin: 'opaque' },
    { origin: 'null', url: 'https://shop.example', policies: [] },
  ],
  ['of no page yet', { url: 'htt' }, { origin: 'null', url: 'htt', policies: [] }],
  [
    'ours, in a sandbox',
    { origin: 'opaque' },
    {
      origin: 'null',
      url: 'http://localhost:3000/frame',
      topLevelOrigin: 'http://localhost:3000',
      policies: [],
    },
  ],
])('%s', (_, page, expected) => {
  expect(resolveScenario({ ...data, page }, place).page).toEqual(expected);
});
