import type { CatalogueScenario } from './scenario-data';

export const beaconBlobWithoutType: CatalogueScenario = {
  id: 'beacon-blob-without-type',
  theme: 'Modes and other APIs',
  title: 'A beacon whose Blob has no real type',
  story: "A Blob's type that is no MIME type needs a preflight; Chromium drops it and needs none.",
  request: {
    api: 'sendBeacon',
    path: '/v1/postcards',
    body: { kind: 'Blob', type: 'postcard', text: 'Greetings from Ghent' },
  },
  server: {
    preflight: {
      set: [['Access-Control-Allow-Origin', '{docs}']],
      add: [['Access-Control-Allow-Credentials', 'true']],
    },
  },
};
