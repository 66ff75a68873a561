import type { CatalogueScenario } from './scenario-data';

export const redirectToOtherSite: CatalogueScenario = {
  id: 'redirect-to-other-site',
  theme: 'Redirects',
  title: 'A redirect to another site',
  story:
    'A redirect from one foreign origin to another makes the request\'s origin "null", which the star still allows.',
  request: { method: 'GET', path: '/v1/postcards', headers: [] },
  redirects: [{ status: 302, host: 'cross-site' }],
};
