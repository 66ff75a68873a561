import type { CatalogueScenario } from './scenario-data';

export const maxAgeWithSign: CatalogueScenario = {
  id: 'max-age-with-sign',
  theme: 'Preflight cache',
  title: 'Access-Control-Max-Age with a sign',
  story:
    'A plus sign is no digit, so by the standard the header counts as missing; Chromium and WebKit read 600.',
  request: {
    method: 'PUT',
    path: '/v1/postcards/7',
    headers: [],
    body: { kind: 'string', text: 'Greetings from Ghent' },
  },
  server: { preflight: { set: [['Access-Control-Max-Age', '+600']] } },
};
