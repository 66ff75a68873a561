import type { CatalogueScenario } from './scenario-data';

export const allowOriginEmpty: CatalogueScenario = {
  id: 'allow-origin-empty',
  theme: 'Allowed origins',
  title: 'An empty Access-Control-Allow-Origin',
  story: 'The header is there but says nothing, which is no origin.',
  request: { method: 'GET', path: '/v1/postcards', headers: [] },
  server: { actual: { set: [['Access-Control-Allow-Origin', '']] } },
};
