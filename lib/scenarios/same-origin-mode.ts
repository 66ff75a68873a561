import type { CatalogueScenario } from './scenario-data';

export const sameOriginMode: CatalogueScenario = {
  id: 'same-origin-mode',
  theme: 'Modes and other APIs',
  title: 'The mode same-origin',
  story: 'The page asked to fail when the address is on another origin, and it is.',
  request: { method: 'GET', path: '/v1/postcards', headers: [], mode: 'same-origin' },
};
