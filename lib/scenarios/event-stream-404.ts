import type { CatalogueScenario } from './scenario-data';

export const eventStream404: CatalogueScenario = {
  id: 'event-stream-404',
  theme: 'Modes and other APIs',
  title: 'An event stream that is not there',
  story: 'An EventSource wants status 200.',
  request: { api: 'EventSource', path: '/v1/postcards' },
  server: { actual: { status: 404 } },
};
