import type { CatalogueScenario } from './scenario-data';

export const maxAge0: CatalogueScenario = {
  id: 'max-age-0',
  theme: 'Preflight cache',
  title: 'A preflight kept not at all',
  story: 'With Access-Control-Max-Age: 0 every PUT is preflighted anew.',
  request: {
    method: 'PUT',
    path: '/v1/postcards/7',
    headers: [],
    body: { kind: 'string', text: 'Greetings from Ghent' },
  },
  server: { preflight: { set: [['Access-Control-Max-Age', '0']] } },
};
