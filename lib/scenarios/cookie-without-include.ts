import type { CatalogueScenario } from './scenario-data';

export const cookieWithoutInclude: CatalogueScenario = {
  id: 'cookie-without-include',
  theme: 'Credentials',
  title: 'A cookie without include',
  story:
    'With credentials: same-origin, which is the default, the request has no cookie, and the one that the answer sets is not kept.',
  request: { method: 'GET', path: '/v1/postcards', headers: [], credentials: 'same-origin' },
  server: {
    actual: {
      cookie: 'none',
    },
  },
};
