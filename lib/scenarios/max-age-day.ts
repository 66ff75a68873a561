import type { CatalogueScenario } from './scenario-data';

export const maxAgeDay: CatalogueScenario = {
  id: 'max-age-day',
  theme: 'Preflight cache',
  title: 'A preflight kept for a day',
  story:
    'The server allows 86400 seconds, but Chromium keeps a preflight for two hours at most and WebKit for ten minutes.',
  request: {
    method: 'PUT',
    path: '/v1/postcards/7',
    headers: [],
    body: { kind: 'string', text: 'Greetings from Ghent' },
  },
  server: { preflight: { set: [['Access-Control-Max-Age', '86400']] } },
};
