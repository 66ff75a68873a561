import type { CatalogueScenario } from './scenario-data';

export const deleteScenario: CatalogueScenario = {
  id: 'delete',
  theme: 'Preflight or not',
  title: 'A DELETE',
  story: 'DELETE is not a safelisted method: the browser asks first.',
  request: { method: 'DELETE', path: '/v1/postcards/7', headers: [] },
};
