import type { CatalogueScenario } from './scenario-data';

export const allowOriginWrongScheme: CatalogueScenario = {
  id: 'allow-origin-wrong-scheme',
  theme: 'Allowed origins',
  title: 'The right host, the wrong scheme',
  story: 'http: and https: are different origins.',
  request: { method: 'GET', path: '/v1/postcards', headers: [] },
  server: { actual: { set: [['Access-Control-Allow-Origin', '{docs-other-scheme}']] } },
};
