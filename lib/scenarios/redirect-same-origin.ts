import type { CatalogueScenario } from './scenario-data';

export const redirectSameOrigin: CatalogueScenario = {
  id: 'redirect-same-origin',
  theme: 'Redirects',
  title: 'A redirect within the API',
  story: 'The redirect is followed like any other; both answers must pass the CORS check.',
  request: { method: 'GET', path: '/v1/postcards', headers: [] },
  redirects: [{ status: 302, path: '/v2/postcards' }],
};
