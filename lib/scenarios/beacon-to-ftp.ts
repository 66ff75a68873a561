import type { CatalogueScenario } from './scenario-data';

export const beaconToFtp: CatalogueScenario = {
  id: 'beacon-to-ftp',
  theme: 'Refused before sending',
  title: 'A beacon to an ftp: address',
  story: 'A beacon goes to http: and https: addresses only.',
  request: {
    api: 'sendBeacon',
    path: '/v1/postcards',
    url: 'ftp://api.example/v1/postcards',
    body: { kind: 'string', text: 'Greetings from Ghent' },
  },
};
