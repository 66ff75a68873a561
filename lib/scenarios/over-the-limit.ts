import type { CatalogueScenario } from './scenario-data';

export const overTheLimit: CatalogueScenario = {
  id: 'over-the-limit',
  theme: 'Basics',
  title: 'Over the plan limit',
  story: 'The API answers 429 with its CORS headers, so the page can read why.',
  request: { method: 'GET', path: '/v1/postcards', headers: [] },
  server: { limit: 0 },
};
