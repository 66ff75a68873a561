import type { CatalogueScenario } from './scenario-data';

export const slowAnswer: CatalogueScenario = {
  id: 'slow-answer',
  theme: 'Basics',
  title: 'An answer that takes its time',
  story: 'The API waits eight seconds before it answers; the run can be cancelled meanwhile.',
  request: { method: 'GET', path: '/v1/postcards', headers: [] },
  server: { actual: { delayMs: 8000 } },
};
