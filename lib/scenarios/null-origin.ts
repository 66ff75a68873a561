import type { CatalogueScenario } from './scenario-data';

export const nullOrigin: CatalogueScenario = {
  id: 'null-origin',
  theme: 'Allowed origins',
  title: 'A page without an origin',
  story: 'A sandboxed page has the origin "null"; the star allows it like any other.',
  page: { origin: 'opaque' },
  request: { method: 'GET', path: '/v1/postcards', headers: [['X-FooBar', 'hello']] },
};
