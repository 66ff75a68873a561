import type { CatalogueScenario } from './scenario-data';

export const beaconFromOpaquePage: CatalogueScenario = {
  id: 'beacon-from-opaque-page',
  theme: 'Modes and other APIs',
  title: 'A beacon from a sandboxed page',
  story:
    'A sandboxed page has no origin to tell, so its beacon says Origin: null; in WebKit it says where the page came from.',
  request: {
    api: 'sendBeacon',
    path: '/v1/postcards',
    body: { kind: 'string', text: 'Greetings from Ghent' },
  },
  page: { origin: 'opaque' },
};
