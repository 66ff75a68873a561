import type { CatalogueScenario } from './scenario-data';

export const redirectTargetRefusesPreflight: CatalogueScenario = {
  id: 'redirect-target-refuses-preflight',
  theme: 'Redirects',
  title: 'A redirect to an API that refuses the preflight',
  story: 'The first API allows the PUT and sends it on; the second does not allow the method.',
  request: {
    method: 'PUT',
    path: '/v1/postcards/7',
    headers: [],
    body: { kind: 'string', text: 'Greetings from Ghent' },
  },
  redirects: [
    {
      status: 307,
      path: '/v2/postcards/7',
      server: { preflight: { set: [['Access-Control-Allow-Methods', 'GET']] } },
    },
  ],
};
