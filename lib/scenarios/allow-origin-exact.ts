import type { CatalogueScenario } from './scenario-data';

export const allowOriginExact: CatalogueScenario = {
  id: 'allow-origin-exact',
  theme: 'Allowed origins',
  title: 'One origin allowed',
  story: 'The server names the origin of the page, letter by letter.',
  request: { method: 'GET', path: '/v1/postcards', headers: [] },
  server: {
    actual: {
      set: [
        ['Access-Control-Allow-Origin', '{docs}'],
        ['Vary', 'Origin'],
      ],
    },
  },
};
