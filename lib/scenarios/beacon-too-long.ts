import type { CatalogueScenario } from './scenario-data';

export const beaconTooLong: CatalogueScenario = {
  id: 'beacon-too-long',
  theme: 'Modes and other APIs',
  title: 'A beacon that is too long',
  story: 'More than 64 KiB are refused, and sendBeacon returns false; Firefox takes them.',
  request: { api: 'sendBeacon', path: '/v1/postcards', body: { kind: 'string', byteLength: 70_000 } },
};
