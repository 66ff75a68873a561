import type { CatalogueScenario } from './scenario-data';

export const connectSrcOtherHost: CatalogueScenario = {
  id: 'connect-src-other-host',
  theme: 'Content Security Policy',
  title: 'The policy names another API',
  story: 'The policy lists api.example, and the request goes elsewhere.',
  page: { policies: [{ value: "connect-src 'self' https://api.example", disposition: 'enforce' }] },
  request: { method: 'GET', path: '/v1/postcards', headers: [] },
};
