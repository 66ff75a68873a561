import type { CatalogueScenario } from './scenario-data';

export const wildcardHeaders: CatalogueScenario = {
  id: 'wildcard-headers',
  theme: "The preflight's answer",
  title: 'Any header allowed',
  story: 'Without credentials, Access-Control-Allow-Headers: * allows every header but Authorization.',
  request: { method: 'GET', path: '/v1/postcards', headers: [['X-FooBar', 'hello']] },
  server: { preflight: { set: [['Access-Control-Allow-Headers', '*']] } },
};
