import type { CatalogueScenario } from './scenario-data';

export const cacheNoStore: CatalogueScenario = {
  id: 'cache-no-store',
  theme: 'Preflight cache',
  title: 'The cache mode no-store',
  story: 'The mode is about the HTTP cache, but Chromium and Firefox pass the preflight cache by as well.',
  request: {
    method: 'PUT',
    path: '/v1/postcards/7',
    headers: [],
    body: { kind: 'string', text: 'Greetings from Ghent' },
    cache: 'no-store',
  },
  server: { preflight: { set: [['Access-Control-Max-Age', '600']] } },
};
