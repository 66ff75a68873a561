import type { CatalogueScenario } from './scenario-data';

export const cookieCrossSitePartitioned: CatalogueScenario = {
  id: 'cookie-cross-site-partitioned',
  theme: 'Credentials',
  title: 'A partitioned cookie',
  story:
    'With Partitioned the browser keeps the cookie for this site alone, also where it blocks third-party cookies.',
  request: { method: 'GET', path: '/v1/postcards', headers: [], credentials: 'include' },
  host: 'cross-site',
  server: {
    actual: {
      set: [
        ['Access-Control-Allow-Origin', '{docs}'],
        ['Access-Control-Allow-Credentials', 'true'],
      ],
      cookie: 'partitioned',
    },
  },
};
