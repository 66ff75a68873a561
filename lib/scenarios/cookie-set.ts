import type { CatalogueScenario } from './scenario-data';

export const cookieSet: CatalogueScenario = {
  id: 'cookie-set',
  theme: 'Credentials',
  title: 'A cookie is set',
  story:
    'The page asks for credentials and the server allows them, so the browser keeps the SameSite=Lax cookie of the answer.',
  request: { method: 'GET', path: '/v1/postcards', headers: [], credentials: 'include' },
  server: {
    actual: {
      set: [
        ['Access-Control-Allow-Origin', '{docs}'],
        ['Access-Control-Allow-Credentials', 'true'],
      ],
      cookie: 'lax',
    },
  },
};
