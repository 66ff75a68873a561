import type { CatalogueScenario } from './scenario-data';

export const wildcardMethods: CatalogueScenario = {
  id: 'wildcard-methods',
  theme: "The preflight's answer",
  title: 'Any method allowed',
  story: 'Without credentials, Access-Control-Allow-Methods: * allows every method.',
  request: { method: 'PUT', path: '/v1/postcards/7', headers: [] },
  server: { preflight: { set: [['Access-Control-Allow-Methods', '*']] } },
};
