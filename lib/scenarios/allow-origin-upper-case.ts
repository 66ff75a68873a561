import type { CatalogueScenario } from './scenario-data';

export const allowOriginUpperCase: CatalogueScenario = {
  id: 'allow-origin-upper-case',
  theme: 'Allowed origins',
  title: 'The origin in capitals',
  story: 'Browsers write origins in lower case, and the comparison knows no other.',
  request: { method: 'GET', path: '/v1/postcards', headers: [] },
  server: { actual: { set: [['Access-Control-Allow-Origin', '{docs-upper-case}']] } },
};
