import type { CatalogueScenario } from './scenario-data';

export const cookieCrossSiteLax: CatalogueScenario = {
  id: 'cookie-cross-site-lax',
  theme: 'Credentials',
  title: 'A lax cookie from another site',
  story:
    'The page can read the answer, but the browser drops the SameSite=Lax cookie in it, because it comes from another site.',
  request: { method: 'GET', path: '/v1/postcards', headers: [], credentials: 'include' },
  host: 'cross-site',
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
