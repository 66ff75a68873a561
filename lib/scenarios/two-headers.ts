import type { CatalogueScenario } from './scenario-data';

export const twoHeaders: CatalogueScenario = {
  id: 'two-headers',
  theme: 'Preflight or not',
  title: 'Two headers of its own',
  story: 'One preflight asks for both names at once, in lower case and sorted.',
  request: {
    method: 'GET',
    path: '/v1/postcards',
    headers: [
      ['X-Trace', '1'],
      ['X-FooBar', 'hello'],
    ],
  },
};
