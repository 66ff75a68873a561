import type { CatalogueScenario } from './scenario-data';

export const connectSrcPathWithoutSlash: CatalogueScenario = {
  id: 'connect-src-path-without-slash',
  theme: 'Content Security Policy',
  title: 'A path that lacks its slash',
  story: 'The policy names /v1, which covers that one address and nothing below it.',
  page: { policies: [{ value: 'connect-src {same-site}/v1', disposition: 'enforce' }] },
  request: { method: 'GET', path: '/v1/postcards', headers: [] },
};
