import type { CatalogueScenario } from './scenario-data';

export const rangeTwoParts: CatalogueScenario = {
  id: 'range-two-parts',
  theme: 'Preflight or not',
  title: 'Two ranges',
  story: 'Only a single range is safelisted; two of them need a preflight.',
  request: { method: 'GET', path: '/v1/postcards', headers: [['Range', 'bytes=0-9,20-29']] },
};
