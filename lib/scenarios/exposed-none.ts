import type { CatalogueScenario } from './scenario-data';

export const exposedNone: CatalogueScenario = {
  id: 'exposed-none',
  theme: 'Exposed headers',
  title: 'No header exposed',
  story: 'The page reads the body and seven safelisted headers at most; the counters arrive and stay hidden.',
  request: { method: 'GET', path: '/v1/postcards', headers: [] },
  server: { actual: { remove: ['Access-Control-Expose-Headers'] } },
};
