import type { CatalogueScenario } from './scenario-data';

export const beacon: CatalogueScenario = {
  id: 'beacon',
  theme: 'Modes and other APIs',
  title: 'A beacon',
  story: 'sendBeacon posts in mode no-cors with credentials, and tells the page nothing of the answer.',
  request: {
    api: 'sendBeacon',
    path: '/v1/postcards',
    body: { kind: 'string', text: 'Greetings from Ghent' },
  },
};
