import type { CatalogueScenario } from './scenario-data';

export const accept128Bytes: CatalogueScenario = {
  id: 'accept-128-bytes',
  theme: 'Preflight or not',
  title: 'Accept with 128 bytes',
  story: 'A safelisted value may have 128 bytes, and this one has exactly as many.',
  request: {
    method: 'GET',
    path: '/v1/postcards',
    headers: [['Accept', `application/json, text/${'x'.repeat(105)}`]],
  },
};
