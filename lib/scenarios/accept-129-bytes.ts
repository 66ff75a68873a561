import type { CatalogueScenario } from './scenario-data';

export const accept129Bytes: CatalogueScenario = {
  id: 'accept-129-bytes',
  theme: 'Preflight or not',
  title: 'Accept with 129 bytes',
  story: 'One byte more than 128, and the same header needs a preflight.',
  request: {
    method: 'GET',
    path: '/v1/postcards',
    headers: [['Accept', `application/json, text/${'x'.repeat(106)}`]],
  },
};
