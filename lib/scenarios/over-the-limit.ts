import type { ScenarioData } from './scenario-data';

export const overTheLimit: ScenarioData = {
  id: 'over-the-limit',
  title: 'Over the plan limit',
  story: 'The API answers 429 with its CORS headers, so the page can read why.',
  request: { method: 'GET', path: '/v1/postcards', headers: [] },
  server: { limit: 0 },
};
