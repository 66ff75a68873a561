import type { CatalogueScenario } from './scenario-data';

export const xRequestedWith: CatalogueScenario = {
  id: 'x-requested-with',
  theme: 'Preflight or not',
  title: 'A framework adds X-Requested-With',
  story: 'The page asked for nothing special, but its library added a header that is not safelisted.',
  request: { method: 'GET', path: '/v1/postcards', headers: [['X-Requested-With', 'XMLHttpRequest']] },
};
