import type { CatalogueScenario } from './scenario-data';

export const allowOriginTwice: CatalogueScenario = {
  id: 'allow-origin-twice',
  theme: 'Allowed origins',
  title: 'Access-Control-Allow-Origin sent twice',
  story: 'Application and proxy both add the header, and two values are as wrong as none.',
  request: { method: 'GET', path: '/v1/postcards', headers: [] },
  server: { actual: { add: [['Access-Control-Allow-Origin', '{docs}']] } },
};
