import type { CatalogueScenario } from './scenario-data';

export const allowOriginNull: CatalogueScenario = {
  id: 'allow-origin-null',
  theme: 'Allowed origins',
  title: 'null allowed',
  story: 'null stands for pages without an origin; this page has one.',
  request: { method: 'GET', path: '/v1/postcards', headers: [] },
  server: { actual: { set: [['Access-Control-Allow-Origin', 'null']] } },
};
