import type { CatalogueScenario } from './scenario-data';

export const credentialsTrueInCapitals: CatalogueScenario = {
  id: 'credentials-true-in-capitals',
  theme: 'Credentials',
  title: 'Access-Control-Allow-Credentials: True',
  story: 'Only "true" in lower case counts.',
  request: { method: 'GET', path: '/v1/postcards', headers: [], credentials: 'include' },
  server: {
    actual: {
      set: [
        ['Access-Control-Allow-Origin', '{docs}'],
        ['Access-Control-Allow-Credentials', 'True'],
      ],
    },
  },
};
