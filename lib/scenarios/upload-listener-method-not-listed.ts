import type { CatalogueScenario } from './scenario-data';

export const uploadListenerMethodNotListed: CatalogueScenario = {
  id: 'upload-listener-method-not-listed',
  theme: 'Preflight or not',
  title: 'An upload listener and an unlisted method',
  story: 'The standard lets the method pass where only the listener made the preflight; no browser does.',
  request: {
    api: 'xhr',
    method: 'PUT',
    path: '/v1/postcards/7',
    headers: [],
    body: { kind: 'string', text: 'Greetings from Ghent' },
    uploadListener: true,
  },
  server: { preflight: { remove: ['Access-Control-Allow-Methods'] } },
};
