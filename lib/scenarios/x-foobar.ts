import type { CatalogueScenario } from './scenario-data';

export const xFoobar: CatalogueScenario = {
  id: 'x-foobar',
  theme: 'Preflight or not',
  title: 'A GET with a header of its own',
  story: 'X-FooBar is not safelisted, so the browser asks with OPTIONS before it sends the GET.',
  request: { method: 'GET', path: '/v1/postcards', headers: [['X-FooBar', 'hello']] },
};
