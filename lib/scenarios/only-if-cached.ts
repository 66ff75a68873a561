import type { CatalogueScenario } from './scenario-data';

export const onlyIfCached: CatalogueScenario = {
  id: 'only-if-cached',
  theme: 'Modes and other APIs',
  title: 'Only from the cache',
  story: 'The cache mode only-if-cached takes what is in the HTTP cache, and there is nothing.',
  request: {
    method: 'GET',
    path: '/frame',
    headers: [],
    mode: 'same-origin',
    cache: 'only-if-cached',
  },
  host: 'docs',
};
