import type { CatalogueScenario } from './scenario-data';

export const trace: CatalogueScenario = {
  id: 'trace',
  theme: 'Refused before sending',
  title: 'A TRACE',
  story: 'CONNECT, TRACE and TRACK are forbidden to scripts.',
  request: { method: 'TRACE', path: '/v1/postcards', headers: [] },
};
