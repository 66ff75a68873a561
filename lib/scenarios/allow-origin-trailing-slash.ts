import type { CatalogueScenario } from './scenario-data';

export const allowOriginTrailingSlash: CatalogueScenario = {
  id: 'allow-origin-trailing-slash',
  theme: 'Allowed origins',
  title: 'An origin with a slash at its end',
  story: 'An origin has no path, so the slash at the end makes it another text, and the texts are compared.',
  request: { method: 'GET', path: '/v1/postcards', headers: [] },
  server: { actual: { set: [['Access-Control-Allow-Origin', '{docs}/']] } },
};
