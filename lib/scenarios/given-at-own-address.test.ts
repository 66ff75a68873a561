import { expect, test } from 'vitest';
import { profiles } from '../browsers/profiles';
import { predict } from '../cors/predict';
import { resolveScenario } from './resolve-scenario';
import type { ScenarioData } from './scenario-data';

const place = {
  docsOrigin: 'http://localhost:3000',
  sameSite: 'http://localhost:3001',
  crossSite: 'http://127.0.0.1:3001',
  meter: { limit: 1000, used: 0, resetSeconds: 3600 },
};

const base = { id: 'own', title: '', story: '' };

const predicted = (data: Omit<ScenarioData, 'id' | 'title' | 'story'>) =>
  predict(resolveScenario({ ...base, ...data }, place), profiles.spec);

test.each(['http://localhost:3000/api', 'http://localhost:3001/api', 'http://127.0.0.1:3001/api'])(
  'what is given counts for %s too, which is also an address of this installation',
  (url) => {
    const { exchanges, block } = predicted({
      page: { url: 'http://localhost:5173' },
      request: { url, path: '/' },
      given: { actual: { status: 200, headers: [['X-A', '1']] } },
    });
    expect(exchanges[0]?.response.headers).toEqual([['X-A', '1']]);
    expect(block?.kind).toBe('access-control-allow-origin-missing');
  },
);

test('what is given is the answer by https: where the browser makes https: of the URL', () => {
  const { exchanges, block, needs } = predicted({
    page: {
      url: 'https://shop.example',
      policies: [{ value: 'upgrade-insecure-requests', disposition: 'enforce' }],
    },
    request: { url: 'http://api.example/', path: '/' },
    given: { actual: { status: 200, headers: [['Access-Control-Allow-Origin', '*']] } },
  });
  expect(exchanges.map(({ request }) => request.url)).toEqual(['https://api.example/']);
  expect([block, needs]).toEqual([null, []]);
});

test.each([
  ['ws:', 'http:', undefined],
  ['wss:', 'https:', undefined],
  ['ws:', 'https:', 'upgrade-insecure-requests'],
])('what is given of %s is the response to %s, under the policy %s', (written, asked, policy) => {
  const { exchanges, block, needs } = predicted({
    page: {
      url: 'http://shop.example',
      ...(policy !== undefined && { policies: [{ value: policy, disposition: 'enforce' }] }),
    },
    request: { url: `${written}//api.example/`, path: '/', api: 'WebSocket' },
    given: { actual: { status: 403, headers: [] } },
  });
  expect(exchanges.map(({ request }) => request.url)).toEqual([`${asked}//api.example/`]);
  expect([block?.kind, needs]).toEqual(['websocket-handshake', []]);
});

test('what is given is of the URL itself, not of what it redirects to on the same server', () => {
  const { exchanges, block, needs } = predicted({
    request: { url: 'https://api.example/orders?page=1#top', path: '/' },
    given: {
      actual: {
        status: 301,
        headers: [
          ['Location', '/orders/'],
          ['Access-Control-Allow-Origin', '*'],
        ],
      },
    },
  });
  expect(exchanges.map(({ request, response }) => [request.url, response.status])).toEqual([
    ['https://api.example/orders?page=1', 301],
    ['https://api.example/orders/', null],
  ]);
  expect([block, needs.map(({ exchange, name }) => [exchange, name])]).toEqual([
    null,
    [[1, 'access-control-allow-origin']],
  ]);
});
