import type { CatalogueScenario } from './scenario-data';

export const rangeInCapitals: CatalogueScenario = {
  id: 'range-in-capitals',
  theme: 'Preflight or not',
  title: 'The range unit in capitals',
  story: 'By the standard the unit is written in lower case; WebKit takes any case and sends no preflight.',
  request: { method: 'GET', path: '/v1/postcards', headers: [['Range', 'BYTES=0-9']] },
};
