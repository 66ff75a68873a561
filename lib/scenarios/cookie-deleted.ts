import type { CatalogueScenario } from './scenario-data';

export const cookieDeleted: CatalogueScenario = {
  id: 'cookie-deleted',
  theme: 'Credentials',
  title: 'The cookies are deleted',
  story: 'The answer sets each cookie once more with Max-Age=0, and the browser forgets it.',
  request: { method: 'GET', path: '/v1/postcards', headers: [], credentials: 'include' },
  server: {
    actual: {
      set: [
        ['Access-Control-Allow-Origin', '{docs}'],
        ['Access-Control-Allow-Credentials', 'true'],
      ],
      cookie: 'delete',
    },
  },
};
