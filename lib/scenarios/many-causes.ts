import type { CatalogueScenario } from './scenario-data';

export const manyCauses: CatalogueScenario = {
  id: 'many-causes',
  theme: 'Preflight or not',
  title: 'Many causes at once',
  story:
    'The method, the content type and two headers each need a preflight; the browser sends one for all of them.',
  request: {
    method: 'PUT',
    path: '/v1/postcards/7',
    headers: [
      ['Content-Type', 'application/json'],
      ['X-FooBar', 'hello'],
      ['Accept', 'a=(b)'],
    ],
    body: { kind: 'string', text: '{"to":"Ada"}' },
  },
};
