import type { CatalogueScenario } from './scenario-data';

export const deleteUnderWildcard: CatalogueScenario = {
  id: 'delete-under-wildcard',
  theme: 'Preflight cache',
  title: 'A DELETE where any method is allowed',
  story: 'After a PUT to the same address the kept wildcard covers this DELETE; Firefox asks again.',
  request: { method: 'DELETE', path: '/v1/postcards/7', headers: [] },
  server: { preflight: { set: [['Access-Control-Allow-Methods', '*']] } },
};
