import type { CatalogueScenario } from './scenario-data';

export const contentTypeOnGet: CatalogueScenario = {
  id: 'content-type-on-get',
  theme: 'Preflight or not',
  title: 'Content-Type on a GET',
  story: 'A GET has no body, but its Content-Type application/json still needs a preflight.',
  request: { method: 'GET', path: '/v1/postcards', headers: [['Content-Type', 'application/json']] },
};
