import type { CatalogueScenario } from './scenario-data';

export const repeatedAccept: CatalogueScenario = {
  id: 'repeated-accept',
  theme: 'Preflight or not',
  title: 'Accept given twice',
  story:
    'By the standard each of the two has its own 128 bytes; browsers judge the combined value and send a preflight.',
  request: {
    method: 'GET',
    path: '/v1/postcards',
    headers: [
      ['Accept', 'x'.repeat(100)],
      ['Accept', 'y'.repeat(100)],
    ],
  },
};
