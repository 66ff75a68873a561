import type { CatalogueScenario } from './scenario-data';

export const slowPreflight: CatalogueScenario = {
  id: 'slow-preflight',
  theme: "The preflight's answer",
  title: 'A preflight that takes its time',
  story:
    'The actual request waits for the preflight, so two slow seconds before every new kind of call are felt.',
  request: { method: 'GET', path: '/v1/postcards', headers: [['X-FooBar', 'hello']] },
  server: { preflight: { delayMs: 2000 } },
};
