import type { CatalogueScenario } from './scenario-data';

export const allowOriginWithoutScheme: CatalogueScenario = {
  id: 'allow-origin-without-scheme',
  theme: 'Allowed origins',
  title: 'A host instead of an origin',
  story: 'app.example is a host name; an origin begins with its scheme.',
  request: { method: 'GET', path: '/v1/postcards', headers: [] },
  server: { actual: { set: [['Access-Control-Allow-Origin', 'app.example']] } },
};
