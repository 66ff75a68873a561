import type { CatalogueScenario } from './scenario-data';

export const nullOriginNamed: CatalogueScenario = {
  id: 'null-origin-named',
  theme: 'Allowed origins',
  title: 'null allowed to a sandboxed page',
  story: 'The text "null" matches, but any sandboxed page anywhere has that origin.',
  page: { origin: 'opaque' },
  request: { method: 'GET', path: '/v1/postcards', headers: [] },
  server: { actual: { set: [['Access-Control-Allow-Origin', 'null']] } },
};
