import type { CatalogueScenario } from './scenario-data';

export const eventStream: CatalogueScenario = {
  id: 'event-stream',
  theme: 'Modes and other APIs',
  title: 'An event stream',
  story: 'EventSource makes a CORS request without a preflight and wants text/event-stream.',
  request: { api: 'EventSource', path: '/v1/postcards' },
  server: {
    actual: { set: [['Content-Type', 'text/event-stream']], body: 'data: A postcard from Ghent\n\n' },
  },
};
