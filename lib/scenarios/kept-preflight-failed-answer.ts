import type { CatalogueScenario } from './scenario-data';

export const keptPreflightFailedAnswer: CatalogueScenario = {
  id: 'kept-preflight-failed-answer',
  theme: 'Preflight cache',
  title: 'A kept preflight and a failed answer',
  story:
    'Run it twice: the unreadable answer clears the preflight cache by the standard, but not in Chromium and WebKit.',
  request: {
    method: 'PUT',
    path: '/v1/postcards/7',
    headers: [],
    body: { kind: 'string', text: 'Greetings from Ghent' },
  },
  server: {
    preflight: { set: [['Access-Control-Max-Age', '600']] },
    actual: { remove: ['Access-Control-Allow-Origin'] },
  },
};
