import type { CatalogueScenario } from './scenario-data';

export const safelistedTotal1025: CatalogueScenario = {
  id: 'safelisted-total-1025',
  theme: 'Preflight or not',
  title: '1025 bytes of safelisted values',
  story:
    'One byte over the limit for all safelisted values together, and the browser asks for every one of them.',
  request: {
    method: 'GET',
    path: '/v1/postcards',
    headers: [
      ...Array.from({ length: 8 }, () => ['Accept', 'x'.repeat(128)] as const),
      ['Accept-Language', 'x'],
    ],
  },
};
