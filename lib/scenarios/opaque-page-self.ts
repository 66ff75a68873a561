import type { CatalogueScenario } from './scenario-data';

export const opaquePageSelf: CatalogueScenario = {
  id: 'opaque-page-self',
  theme: 'Content Security Policy',
  title: "'self' of a page without an origin",
  story: "A sandboxed page has no origin, so 'self' matches nothing.",
  page: { origin: 'opaque', policies: [{ value: "connect-src 'self'", disposition: 'enforce' }] },
  request: { method: 'GET', path: '/v1/postcards', headers: [] },
};
