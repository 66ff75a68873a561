import type { CatalogueScenario } from './scenario-data';

export const preflightStatus404: CatalogueScenario = {
  id: 'preflight-status-404',
  theme: "The preflight's answer",
  title: 'No route for OPTIONS',
  story: 'The framework has a route for GET but none for OPTIONS, and its 404 ends the preflight.',
  request: { method: 'GET', path: '/v1/postcards', headers: [['X-FooBar', 'hello']] },
  server: { preflight: { status: 404 } },
};
