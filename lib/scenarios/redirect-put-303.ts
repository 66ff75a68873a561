import type { CatalogueScenario } from './scenario-data';

export const redirectPut303: CatalogueScenario = {
  id: 'redirect-put-303',
  theme: 'Redirects',
  title: 'A PUT redirected with 303',
  story:
    'A 303 turns every method but GET and HEAD into GET, which needs no preflight by the standard; Firefox and WebKit send one.',
  request: {
    method: 'PUT',
    path: '/v1/postcards/7',
    headers: [],
    body: { kind: 'string', text: 'Greetings from Ghent' },
  },
  redirects: [{ status: 303, path: '/v1/postcards/8' }],
};
