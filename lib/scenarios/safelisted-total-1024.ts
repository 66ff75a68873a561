import type { CatalogueScenario } from './scenario-data';

export const safelistedTotal1024: CatalogueScenario = {
  id: 'safelisted-total-1024',
  theme: 'Preflight or not',
  title: '1024 bytes of safelisted values',
  story:
    'All safelisted values together may have 1024 bytes, and eight of 128 are exactly that; browsers add them up to one Accept and send a preflight.',
  request: {
    method: 'GET',
    path: '/v1/postcards',
    headers: Array.from({ length: 8 }, () => ['Accept', 'x'.repeat(128)] as const),
  },
};
