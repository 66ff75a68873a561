import type { CatalogueScenario } from './scenario-data';

export const redirectPostJson302: CatalogueScenario = {
  id: 'redirect-post-json-302',
  theme: 'Redirects',
  title: 'A POST with JSON redirected to another site',
  story:
    'The 302 leaves a GET without Content-Type, so there is no second preflight; Firefox and WebKit send one all the same.',
  request: {
    method: 'POST',
    path: '/v1/postcards',
    headers: [['Content-Type', 'application/json']],
    body: { kind: 'string', text: '{"to":"Ada"}' },
  },
  redirects: [{ status: 302, host: 'cross-site' }],
};
