import type { CatalogueScenario } from './scenario-data';

export const connectSrcRedirect: CatalogueScenario = {
  id: 'connect-src-redirect',
  theme: 'Content Security Policy',
  title: 'A redirect out of the policy',
  story: 'The policy covers the first address but not where it redirects to.',
  page: { policies: [{ value: 'connect-src {same-site}', disposition: 'enforce' }] },
  request: { method: 'GET', path: '/v1/postcards', headers: [] },
  redirects: [{ status: 302, host: 'cross-site' }],
};
