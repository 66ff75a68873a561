import type { CatalogueScenario } from './scenario-data';

export const varyOrigin: CatalogueScenario = {
  id: 'vary-origin',
  theme: 'Allowed origins',
  title: 'One origin allowed, and caches told so',
  story:
    'The answer names the origin of the page, and Vary tells every cache that it holds for that origin only.',
  request: { method: 'GET', path: '/v1/postcards', headers: [] },
  server: {
    actual: {
      set: [
        ['Access-Control-Allow-Origin', '{docs}'],
        ['Vary', 'Origin'],
        ['Cache-Control', 'public, max-age=60'],
      ],
    },
  },
};
