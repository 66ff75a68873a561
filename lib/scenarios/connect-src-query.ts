import type { CatalogueScenario } from './scenario-data';

export const connectSrcQuery: CatalogueScenario = {
  id: 'connect-src-query',
  theme: 'Content Security Policy',
  title: 'A query in the policy',
  story: 'A source with a query is no source by the standard; browsers drop the query and keep the rest.',
  page: { policies: [{ value: 'connect-src {same-site}/?page=1', disposition: 'enforce' }] },
  request: { method: 'GET', path: '/v1/postcards', headers: [] },
};
