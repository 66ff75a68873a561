import type { CatalogueScenario } from './scenario-data';

export const credentialsAllowed: CatalogueScenario = {
  id: 'credentials-allowed',
  theme: 'Credentials',
  title: 'Credentials allowed',
  story:
    'The server names the origin and says Access-Control-Allow-Credentials: true, so the page can read the answer.',
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
