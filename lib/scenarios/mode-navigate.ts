import type { CatalogueScenario } from './scenario-data';

export const modeNavigate: CatalogueScenario = {
  id: 'mode-navigate',
  theme: 'Refused before sending',
  title: 'The mode navigate',
  story: 'The mode of navigations is not for scripts.',
  request: { method: 'GET', path: '/v1/postcards', headers: [], mode: 'navigate' },
};
