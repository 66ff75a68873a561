import type { CatalogueScenario } from './scenario-data';

export const headerGivenTwice: CatalogueScenario = {
  id: 'header-given-twice',
  theme: 'Preflight or not',
  title: 'One header, given twice',
  story: 'A preflight asks once for a header of two values; Firefox asks for it twice.',
  request: {
    method: 'GET',
    path: '/v1/postcards',
    headers: [
      ['X-FooBar', 'hello'],
      ['X-FooBar', 'again'],
    ],
  },
};
