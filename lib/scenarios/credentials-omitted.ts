import type { CatalogueScenario } from './scenario-data';

export const credentialsOmitted: CatalogueScenario = {
  id: 'credentials-omitted',
  theme: 'Credentials',
  title: 'Credentials left out',
  story: 'The page leaves credentials out, so the star is enough again.',
  request: { method: 'GET', path: '/v1/postcards', headers: [], credentials: 'omit' },
};
