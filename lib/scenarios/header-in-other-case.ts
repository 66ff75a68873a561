import type { CatalogueScenario } from './scenario-data';

export const headerInOtherCase: CatalogueScenario = {
  id: 'header-in-other-case',
  theme: "The preflight's answer",
  title: 'X-FOOBAR is X-FooBar',
  story: 'Header names are compared without regard to case.',
  request: { method: 'GET', path: '/v1/postcards', headers: [['X-FooBar', 'hello']] },
  server: { preflight: { set: [['Access-Control-Allow-Headers', 'X-FOOBAR']] } },
};
