import type { CatalogueScenario } from './scenario-data';

export const connectSrcRedirectRefused: CatalogueScenario = {
  id: 'connect-src-redirect-refused',
  theme: 'Content Security Policy',
  title: 'A redirect that CORS refuses and the policy would too',
  story:
    "The redirect's own answer is refused by CORS, so its target is never asked about; Firefox asks, and reports.",
  request: { method: 'GET', path: '/v1/postcards', headers: [] },
  page: { policies: [{ value: 'connect-src {same-site}', disposition: 'enforce' }] },
  server: { actual: { remove: ['Access-Control-Allow-Origin'] } },
  redirects: [{ status: 302, host: 'cross-site' }],
};
