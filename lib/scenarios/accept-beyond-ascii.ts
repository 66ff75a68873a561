import type { CatalogueScenario } from './scenario-data';

export const acceptBeyondAscii: CatalogueScenario = {
  id: 'accept-beyond-ascii',
  theme: 'Preflight or not',
  title: 'A letter beyond ASCII in Accept',
  story: 'Bytes over 0x7F are safe in Accept by the standard; Firefox sends a preflight.',
  request: { method: 'GET', path: '/v1/postcards', headers: [['Accept', 'text/café']] },
};
