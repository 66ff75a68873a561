import type { CatalogueScenario } from './scenario-data';

export const wildcardHeadersWithCredentials: CatalogueScenario = {
  id: 'wildcard-headers-with-credentials',
  theme: 'Credentials',
  title: 'Any header allowed, but with credentials',
  story: 'With credentials the star in Access-Control-Allow-Headers is a header called "*".',
  request: { method: 'GET', path: '/v1/postcards', headers: [['X-FooBar', 'hello']], credentials: 'include' },
  server: {
    preflight: {
      set: [
        ['Access-Control-Allow-Origin', '{docs}'],
        ['Access-Control-Allow-Credentials', 'true'],
        ['Access-Control-Allow-Headers', '*'],
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
