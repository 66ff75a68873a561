import type { CatalogueScenario } from './scenario-data';

export const cookieSent: CatalogueScenario = {
  id: 'cookie-sent',
  theme: 'Credentials',
  title: 'The cookie is sent',
  story: 'The page asks for credentials again, and the browser sends the cookies that it has for the API.',
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
