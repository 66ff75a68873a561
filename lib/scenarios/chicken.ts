import type { CatalogueScenario } from './scenario-data';

export const chicken: CatalogueScenario = {
  id: 'chicken',
  theme: 'Preflight or not',
  title: 'A method of its own',
  story: 'Any token may be a method, and any but GET, HEAD and POST needs a preflight.',
  request: { method: 'CHICKEN', path: '/v1/postcards', headers: [] },
};
