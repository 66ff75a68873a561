import type { CatalogueScenario } from './scenario-data';

export const exposedWildcardWithCredentials: CatalogueScenario = {
  id: 'exposed-wildcard-with-credentials',
  theme: 'Exposed headers',
  title: 'Every header exposed, but with credentials',
  story: 'With credentials the star exposes only a header called "*".',
  request: { method: 'GET', path: '/v1/postcards', headers: [], credentials: 'include' },
  server: {
    actual: {
      set: [
        ['Access-Control-Allow-Origin', '{docs}'],
        ['Access-Control-Allow-Credentials', 'true'],
      ],
    },
  },
};
