import type { CatalogueScenario } from './scenario-data';

export const directiveTwice: CatalogueScenario = {
  id: 'directive-twice',
  theme: 'Content Security Policy',
  title: 'connect-src given twice',
  story: 'Within one policy the first connect-src counts and the second is ignored.',
  page: { policies: [{ value: "connect-src 'self'; connect-src *", disposition: 'enforce' }] },
  request: { method: 'GET', path: '/v1/postcards', headers: [] },
};
