import type { CatalogueScenario } from './scenario-data';

export const redirectPost302: CatalogueScenario = {
  id: 'redirect-post-302',
  theme: 'Redirects',
  title: 'A POST redirected with 302',
  story: 'A 302 turns POST into GET and drops the body.',
  request: {
    method: 'POST',
    path: '/v1/postcards',
    headers: [],
    body: { kind: 'string', text: 'Greetings from Ghent' },
  },
  redirects: [{ status: 302, path: '/v1/postcards/7' }],
};
