import type { CatalogueScenario } from './scenario-data';

export const credentialsNotOnPreflight: CatalogueScenario = {
  id: 'credentials-not-on-preflight',
  theme: 'Credentials',
  title: 'Credentials not mentioned on OPTIONS',
  story: 'A preflight carries no credentials, yet its answer must allow them for the request to come.',
  request: { method: 'GET', path: '/v1/postcards', headers: [['X-FooBar', 'hello']], credentials: 'include' },
  server: {
    preflight: { set: [['Access-Control-Allow-Origin', '{docs}']] },
    actual: {
      set: [
        ['Access-Control-Allow-Origin', '{docs}'],
        ['Access-Control-Allow-Credentials', 'true'],
      ],
    },
  },
};
