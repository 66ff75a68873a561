import type { CatalogueScenario } from './scenario-data';

export const credentialsUnderWildcard: CatalogueScenario = {
  id: 'credentials-under-wildcard',
  theme: 'Credentials',
  title: 'Credentials where any origin is allowed',
  story: 'With credentials the star means nothing: the server must name the origin.',
  request: { method: 'GET', path: '/v1/postcards', headers: [], credentials: 'include' },
};
