import type { CatalogueScenario } from './scenario-data';

export const status429WithoutAllowOrigin: CatalogueScenario = {
  id: 'status-429-without-allow-origin',
  theme: 'Basics',
  title: 'A 429 from a limiter that forgot CORS',
  story:
    'The limiter in front of the API answers without CORS headers, so the page can not tell that it is too fast.',
  request: { method: 'GET', path: '/v1/postcards', headers: [] },
  server: { limit: 0, actual: { remove: ['*'] } },
};
