import type { CatalogueScenario } from './scenario-data';

export const connectSrcExactPath: CatalogueScenario = {
  id: 'connect-src-exact-path',
  theme: 'Content Security Policy',
  title: 'The policy names the very address',
  story: 'A path without a slash at its end must be equal, and it is.',
  page: { policies: [{ value: 'connect-src {request-url}', disposition: 'enforce' }] },
  request: { method: 'GET', path: '/v1/postcards', headers: [] },
};
