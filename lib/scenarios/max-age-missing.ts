import type { CatalogueScenario } from './scenario-data';

export const maxAgeMissing: CatalogueScenario = {
  id: 'max-age-missing',
  theme: 'Preflight cache',
  title: 'No Access-Control-Max-Age',
  story: 'Without the header a preflight is kept for five seconds.',
  request: {
    method: 'PUT',
    path: '/v1/postcards/7',
    headers: [],
    body: { kind: 'string', text: 'Greetings from Ghent' },
  },
  server: { preflight: { remove: ['Access-Control-Max-Age'] } },
};
