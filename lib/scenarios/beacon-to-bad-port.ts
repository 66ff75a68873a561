import type { CatalogueScenario } from './scenario-data';

export const beaconToBadPort: CatalogueScenario = {
  id: 'beacon-to-bad-port',
  theme: 'Refused before sending',
  title: 'A beacon to a blocked port',
  story: 'The port is blocked in any case; Firefox and WebKit say so by returning false.',
  request: { api: 'sendBeacon', path: '/', url: 'http://files.example:6667/' },
};
