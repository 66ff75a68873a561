import type { CatalogueScenario } from './scenario-data';

export const bearerToken: CatalogueScenario = {
  id: 'bearer-token',
  theme: 'Preflight or not',
  title: 'A GET with a bearer token',
  story: 'Authorization is not safelisted, so every call with a token is preflighted.',
  request: { method: 'GET', path: '/v1/postcards', headers: [['Authorization', 'Bearer abc123']] },
};
