import type { CatalogueScenario } from './scenario-data';

export const rangeLastBytes: CatalogueScenario = {
  id: 'range-last-bytes',
  theme: 'Preflight or not',
  title: 'The last hundred bytes',
  story: 'A range without a start is not safelisted, so the browser asks first.',
  request: { method: 'GET', path: '/v1/postcards', headers: [['Range', 'bytes=-100']] },
};
