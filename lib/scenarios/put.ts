import type { CatalogueScenario } from './scenario-data';

export const put: CatalogueScenario = {
  id: 'put',
  theme: 'Preflight or not',
  title: 'A PUT',
  story: 'PUT is not a safelisted method, so it needs a preflight whatever its headers are.',
  request: {
    method: 'PUT',
    path: '/v1/postcards/7',
    headers: [],
    body: { kind: 'string', text: 'Greetings' },
  },
};
