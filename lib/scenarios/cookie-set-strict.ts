import type { CatalogueScenario } from './scenario-data';

export const cookieSetStrict: CatalogueScenario = {
  id: 'cookie-set-strict',
  theme: 'Credentials',
  title: 'A strict cookie is set',
  story:
    'Another origin of the same site is no other site, so the browser keeps a SameSite=Strict cookie too.',
  request: { method: 'GET', path: '/v1/postcards', headers: [], credentials: 'include' },
  server: {
    actual: {
      set: [
        ['Access-Control-Allow-Origin', '{docs}'],
        ['Access-Control-Allow-Credentials', 'true'],
      ],
      cookie: 'strict',
    },
  },
};
