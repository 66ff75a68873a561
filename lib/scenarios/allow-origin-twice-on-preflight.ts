import type { CatalogueScenario } from './scenario-data';

export const allowOriginTwiceOnPreflight: CatalogueScenario = {
  id: 'allow-origin-twice-on-preflight',
  theme: 'Allowed origins',
  title: 'Access-Control-Allow-Origin twice on OPTIONS',
  story:
    "A proxy adds the header to the preflight's answer a second time, so the actual request is never sent.",
  request: { method: 'GET', path: '/v1/postcards', headers: [['X-FooBar', 'hello']] },
  server: { preflight: { add: [['Access-Control-Allow-Origin', '*']] } },
};
