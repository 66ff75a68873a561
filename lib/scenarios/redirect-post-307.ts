import type { CatalogueScenario } from './scenario-data';

export const redirectPost307: CatalogueScenario = {
  id: 'redirect-post-307',
  theme: 'Redirects',
  title: 'A POST redirected with 307',
  story: 'A 307 keeps method and body.',
  request: {
    method: 'POST',
    path: '/v1/postcards',
    headers: [],
    body: { kind: 'string', text: 'Greetings from Ghent' },
  },
  redirects: [{ status: 307, path: '/v2/postcards' }],
};
