import type { CatalogueScenario } from './scenario-data';

export const maxAge600: CatalogueScenario = {
  id: 'max-age-600',
  theme: 'Preflight cache',
  title: 'A preflight kept for ten minutes',
  story: 'Run it twice: within 600 seconds the second PUT goes without a preflight.',
  request: {
    method: 'PUT',
    path: '/v1/postcards/7',
    headers: [],
    body: { kind: 'string', text: 'Greetings from Ghent' },
  },
  server: { preflight: { set: [['Access-Control-Max-Age', '600']] } },
};
