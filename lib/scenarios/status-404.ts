import type { CatalogueScenario } from './scenario-data';

export const status404: CatalogueScenario = {
  id: 'status-404',
  theme: 'Basics',
  title: 'A 404 with CORS headers',
  story: 'The status does not matter to the CORS check: the page reads the 404 and its body.',
  request: { method: 'GET', path: '/v1/postcards', headers: [] },
  server: { actual: { status: 404, body: 'No such postcard.' } },
};
