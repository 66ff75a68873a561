import type { CatalogueScenario } from './scenario-data';

export const rangeHuge: CatalogueScenario = {
  id: 'range-huge',
  theme: 'Preflight or not',
  title: 'A range beyond 63 bits',
  story: 'The standard has no largest number for a range; Chromium stops at 63 bits and sends a preflight.',
  request: { method: 'GET', path: '/v1/postcards', headers: [['Range', 'bytes=0-9223372036854775808']] },
};
