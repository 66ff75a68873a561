import type { CatalogueScenario } from './scenario-data';

export const methodNotListed: CatalogueScenario = {
  id: 'method-not-listed',
  theme: "The preflight's answer",
  title: 'A method that is not listed',
  story: 'The preflight allows GET and POST, so the PUT never leaves the browser.',
  request: {
    method: 'PUT',
    path: '/v1/postcards/7',
    headers: [],
    body: { kind: 'string', text: 'Greetings from Ghent' },
  },
  server: { preflight: { set: [['Access-Control-Allow-Methods', 'GET, POST']] } },
};
