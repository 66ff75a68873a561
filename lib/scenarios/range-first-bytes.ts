import type { CatalogueScenario } from './scenario-data';

export const rangeFirstBytes: CatalogueScenario = {
  id: 'range-first-bytes',
  theme: 'Preflight or not',
  title: 'The first hundred bytes',
  story: 'A single range with a start is safelisted, so a download can be resumed without a preflight.',
  request: { method: 'GET', path: '/v1/postcards', headers: [['Range', 'bytes=0-99']] },
};
