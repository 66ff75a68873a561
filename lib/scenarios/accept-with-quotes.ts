import type { CatalogueScenario } from './scenario-data';

export const acceptWithQuotes: CatalogueScenario = {
  id: 'accept-with-quotes',
  theme: 'Preflight or not',
  title: 'Quotes in Accept',
  story: 'The quotation mark is one of the bytes that make a safelisted header unsafe.',
  request: {
    method: 'GET',
    path: '/v1/postcards',
    headers: [['Accept', 'application/json; profile="compact"']],
  },
};
