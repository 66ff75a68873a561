import type { CatalogueScenario } from './scenario-data';

export const connectSrcPathAfterRedirect: CatalogueScenario = {
  id: 'connect-src-path-after-redirect',
  theme: 'Content Security Policy',
  title: 'A path after a redirect',
  story:
    'After a redirect only scheme, host and port count, so the policy does not tell the page where the redirect led.',
  page: { policies: [{ value: 'connect-src {request-url}', disposition: 'enforce' }] },
  request: { method: 'GET', path: '/v1/postcards', headers: [] },
  redirects: [{ status: 302, path: '/v2/postcards' }],
};
