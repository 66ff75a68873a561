import type { CatalogueScenario } from './scenario-data';

export const preflightStatus401: CatalogueScenario = {
  id: 'preflight-status-401',
  theme: "The preflight's answer",
  title: 'A preflight answered 401',
  story: 'All CORS headers are there, but a preflight must be answered with a status from 200 to 299.',
  request: { method: 'GET', path: '/v1/postcards', headers: [['X-FooBar', 'hello']] },
  server: { preflight: { status: 401 } },
};
