import type { CatalogueScenario } from './scenario-data';

export const headerGivenEmpty: CatalogueScenario = {
  id: 'header-given-empty',
  theme: 'Preflight or not',
  title: 'A header, given again without a value',
  story: 'The two values are sent as one, “hello, ”; Firefox lets the empty one take the place of the other.',
  request: {
    method: 'GET',
    path: '/v1/postcards',
    headers: [
      ['X-FooBar', 'hello'],
      ['X-FooBar', ''],
    ],
  },
};
