import type { CatalogueScenario } from './scenario-data';

export const modeMisspelt: CatalogueScenario = {
  id: 'mode-misspelt',
  theme: 'Refused before sending',
  title: 'A mode that does not exist',
  story: 'The mode "crossorigin" is no mode, so fetch throws a TypeError.',
  request: { method: 'GET', path: '/v1/postcards', headers: [], mode: 'crossorigin' },
};
