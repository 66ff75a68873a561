import type { CatalogueScenario } from './scenario-data';

export const preflightRedirect: CatalogueScenario = {
  id: 'preflight-redirect',
  theme: "The preflight's answer",
  title: 'A preflight that is redirected',
  story: 'A redirect to another address, perhaps just a missing slash, is not followed for a preflight.',
  request: { method: 'GET', path: '/v1/postcards', headers: [['X-FooBar', 'hello']] },
  server: { preflight: { status: 308, set: [['Location', '/v1/postcards/']] } },
};
