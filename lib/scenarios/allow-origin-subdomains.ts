import type { CatalogueScenario } from './scenario-data';

export const allowOriginSubdomains: CatalogueScenario = {
  id: 'allow-origin-subdomains',
  theme: 'Allowed origins',
  title: 'A pattern for subdomains',
  story: 'There are no patterns: the star is allowed alone, or not at all.',
  request: { method: 'GET', path: '/v1/postcards', headers: [] },
  server: { actual: { set: [['Access-Control-Allow-Origin', '*.app.example']] } },
};
