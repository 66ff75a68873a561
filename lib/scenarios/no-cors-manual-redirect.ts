import type { CatalogueScenario } from './scenario-data';

export const noCorsManualRedirect: CatalogueScenario = {
  id: 'no-cors-manual-redirect',
  theme: 'Modes and other APIs',
  title: 'The mode no-cors with manual redirects',
  story: 'The mode no-cors follows redirects, and allows nothing else.',
  request: { method: 'GET', path: '/v1/postcards', headers: [], mode: 'no-cors', redirect: 'manual' },
};
