import type { CatalogueScenario } from './scenario-data';

export const allowOriginList: CatalogueScenario = {
  id: 'allow-origin-list',
  theme: 'Allowed origins',
  title: 'A list of origins',
  story: 'The header takes one origin; a list, even with the right one in it, is never equal to it.',
  request: { method: 'GET', path: '/v1/postcards', headers: [] },
  server: { actual: { set: [['Access-Control-Allow-Origin', '{docs}, https://app.example']] } },
};
