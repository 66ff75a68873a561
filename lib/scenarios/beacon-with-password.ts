import type { CatalogueScenario } from './scenario-data';

export const beaconWithPassword: CatalogueScenario = {
  id: 'beacon-with-password',
  theme: 'Refused before sending',
  title: 'A beacon with a password in its address',
  story: 'Nothing in the standard stops it; Chromium does, and sendBeacon() returns false.',
  request: { api: 'sendBeacon', path: '/v1/postcards', url: 'https://user:secret@api.example/v1/postcards' },
};
