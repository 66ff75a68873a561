import type { CatalogueScenario } from './scenario-data';

export const eventStreamAsJson: CatalogueScenario = {
  id: 'event-stream-as-json',
  theme: 'Modes and other APIs',
  title: 'An event stream of the wrong type',
  story: 'CORS is content, but the content type is application/json, so the EventSource fails.',
  request: { api: 'EventSource', path: '/v1/postcards' },
};
