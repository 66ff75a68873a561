import type { CatalogueScenario } from './scenario-data';

export const methodWithSpace: CatalogueScenario = {
  id: 'method-with-space',
  theme: 'Refused before sending',
  title: 'A method with a space',
  story: 'A method is a token, and a token has no space.',
  request: { method: 'GET IT', path: '/v1/postcards', headers: [] },
};
