import type { CatalogueScenario } from './scenario-data';

export const putWithUnlistedHeader: CatalogueScenario = {
  id: 'put-with-unlisted-header',
  theme: 'Preflight cache',
  title: 'The same PUT with a header that is not allowed',
  story:
    'Its preflight fails, and by the standard that clears what was kept for the address; WebKit keeps it.',
  request: { method: 'PUT', path: '/v1/postcards/7', headers: [['X-FooBar', 'hello']] },
  server: { preflight: { set: [['Access-Control-Allow-Headers', 'Content-Type']] } },
};
