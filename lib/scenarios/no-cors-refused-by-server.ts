import type { CatalogueScenario } from './scenario-data';

export const noCorsRefusedByServer: CatalogueScenario = {
  id: 'no-cors-refused-by-server',
  theme: 'Modes and other APIs',
  title: 'An answer kept for its own site',
  story: 'Cross-Origin-Resource-Policy keeps the answer even from a page that would not see it.',
  request: { method: 'GET', path: '/v1/postcards', headers: [], mode: 'no-cors' },
  server: { actual: { set: [['Cross-Origin-Resource-Policy', 'same-origin']] } },
};
