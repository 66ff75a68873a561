import type { CatalogueScenario } from './scenario-data';

export const cookieCrossSiteNone: CatalogueScenario = {
  id: 'cookie-cross-site-none',
  theme: 'Credentials',
  title: 'A cookie for other sites',
  story: 'SameSite=None; Secure lets a cookie go between sites, in browsers that take third-party cookies.',
  request: { method: 'GET', path: '/v1/postcards', headers: [], credentials: 'include' },
  host: 'cross-site',
  server: {
    actual: {
      set: [
        ['Access-Control-Allow-Origin', '{docs}'],
        ['Access-Control-Allow-Credentials', 'true'],
      ],
      cookie: 'none',
    },
  },
};
