import type { CatalogueScenario } from './scenario-data';

export const webSocket: CatalogueScenario = {
  id: 'web-socket',
  theme: 'Modes and other APIs',
  title: 'A WebSocket to an API that has none',
  story:
    'CORS has no part in a WebSocket: the server decides by the Origin header, and this one does not switch protocols.',
  request: { api: 'WebSocket', path: '/v1/postcards' },
};
