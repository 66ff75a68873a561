import type { CatalogueScenario } from './scenario-data';

export const redirectPut307: CatalogueScenario = {
  id: 'redirect-put-307',
  theme: 'Redirects',
  title: 'A PUT redirected to another site',
  story: 'Each address gets a preflight of its own; the second one says Origin: null, but not in Firefox.',
  request: {
    method: 'PUT',
    path: '/v1/postcards/7',
    headers: [],
    body: { kind: 'string', text: 'Greetings from Ghent' },
  },
  redirects: [{ status: 307, host: 'cross-site' }],
};
