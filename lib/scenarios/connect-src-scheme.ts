import type { CatalogueScenario } from './scenario-data';

export const connectSrcScheme: CatalogueScenario = {
  id: 'connect-src-scheme',
  theme: 'Content Security Policy',
  title: 'The policy names a scheme',
  story: 'A scheme as source covers every host; http: covers https: too.',
  page: { policies: [{ value: 'connect-src http:', disposition: 'enforce' }] },
  request: { method: 'GET', path: '/v1/postcards', headers: [] },
};
