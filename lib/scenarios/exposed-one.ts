import type { CatalogueScenario } from './scenario-data';

export const exposedOne: CatalogueScenario = {
  id: 'exposed-one',
  theme: 'Exposed headers',
  title: 'One header exposed',
  story: 'The server names RateLimit-Remaining, so the page can read it, and not RateLimit-Limit.',
  request: { method: 'GET', path: '/v1/postcards', headers: [] },
  server: { actual: { set: [['Access-Control-Expose-Headers', 'RateLimit-Remaining']] } },
};
