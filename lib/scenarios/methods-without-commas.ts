import type { CatalogueScenario } from './scenario-data';

export const methodsWithoutCommas: CatalogueScenario = {
  id: 'methods-without-commas',
  theme: "The preflight's answer",
  title: 'A list of methods without commas',
  story: 'The list must have commas; with spaces it is no list of methods, and the preflight fails.',
  request: {
    method: 'PUT',
    path: '/v1/postcards/7',
    headers: [],
    body: { kind: 'string', text: 'Greetings from Ghent' },
  },
  server: { preflight: { set: [['Access-Control-Allow-Methods', 'GET PUT']] } },
};
