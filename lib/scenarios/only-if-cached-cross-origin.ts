import type { CatalogueScenario } from './scenario-data';

export const onlyIfCachedCrossOrigin: CatalogueScenario = {
  id: 'only-if-cached-cross-origin',
  theme: 'Refused before sending',
  title: 'Only from the cache, but of another origin',
  story: 'The cache mode only-if-cached needs the mode same-origin.',
  request: { method: 'GET', path: '/v1/postcards', headers: [], cache: 'only-if-cached' },
};
