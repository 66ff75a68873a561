import type { CatalogueScenario } from './scenario-data';

export const bearerTokenUnderWildcard: CatalogueScenario = {
  id: 'bearer-token-under-wildcard',
  theme: "The preflight's answer",
  title: 'A bearer token under a wildcard',
  story:
    'The wildcard does not cover Authorization by the standard; browsers still let it pass, some with a warning.',
  request: { method: 'GET', path: '/v1/postcards', headers: [['Authorization', 'Bearer abc123']] },
  server: { preflight: { set: [['Access-Control-Allow-Headers', '*']] } },
};
