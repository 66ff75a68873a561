import type { CatalogueScenario } from './scenario-data';

export const methodInOtherCase: CatalogueScenario = {
  id: 'method-in-other-case',
  theme: "The preflight's answer",
  title: 'patch is not PATCH',
  story: 'Methods are compared letter by letter: a server that allows PATCH has not allowed patch.',
  request: {
    method: 'patch',
    path: '/v1/postcards/7',
    headers: [],
    body: { kind: 'string', text: 'Greetings from Ghent' },
  },
  server: { preflight: { set: [['Access-Control-Allow-Methods', 'GET, PATCH']] } },
};
