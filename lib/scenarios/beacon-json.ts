import type { CatalogueScenario } from './scenario-data';

export const beaconJson: CatalogueScenario = {
  id: 'beacon-json',
  theme: 'Modes and other APIs',
  title: 'A beacon with JSON',
  story:
    'A Blob of application/json makes the beacon a CORS request with credentials, so the star is not enough for its preflight.',
  request: {
    api: 'sendBeacon',
    path: '/v1/postcards',
    body: { kind: 'Blob', type: 'application/json', text: '{"to":"Ada"}' },
  },
};
