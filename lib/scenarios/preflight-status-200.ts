import type { CatalogueScenario } from './scenario-data';

export const preflightStatus200: CatalogueScenario = {
  id: 'preflight-status-200',
  theme: "The preflight's answer",
  title: 'A preflight answered 200',
  story: 'A 200 is as good as a 204: any status from 200 to 299 will do.',
  request: { method: 'GET', path: '/v1/postcards', headers: [['X-FooBar', 'hello']] },
  server: { preflight: { status: 200 } },
};
