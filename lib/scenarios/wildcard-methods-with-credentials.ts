import type { CatalogueScenario } from './scenario-data';

export const wildcardMethodsWithCredentials: CatalogueScenario = {
  id: 'wildcard-methods-with-credentials',
  theme: 'Credentials',
  title: 'Any method allowed, but with credentials',
  story: 'With credentials the star in Access-Control-Allow-Methods is a method called "*".',
  request: { method: 'PUT', path: '/v1/postcards/7', headers: [], credentials: 'include' },
  server: {
    preflight: {
      set: [
        ['Access-Control-Allow-Origin', '{docs}'],
        ['Access-Control-Allow-Credentials', 'true'],
        ['Access-Control-Allow-Methods', '*'],
      ],
    },
    actual: {
      set: [
        ['Access-Control-Allow-Origin', '{docs}'],
        ['Access-Control-Allow-Credentials', 'true'],
      ],
    },
  },
};
