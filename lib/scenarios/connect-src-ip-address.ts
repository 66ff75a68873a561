import type { CatalogueScenario } from './scenario-data';

export const connectSrcIpAddress: CatalogueScenario = {
  id: 'connect-src-ip-address',
  theme: 'Content Security Policy',
  title: 'The policy names an IP address',
  story: 'By the standard a host source never matches an IP address; browsers compare it as text.',
  page: { policies: [{ value: 'connect-src {cross-site}', disposition: 'enforce' }] },
  request: { method: 'GET', path: '/v1/postcards', headers: [] },
  host: 'cross-site',
};
