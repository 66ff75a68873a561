import type { CatalogueScenario } from './scenario-data';

export const opaquePageSelf: CatalogueScenario = {
  id: 'opaque-page-self',
  theme: 'Content Security Policy',
  title: "'self' of a page without an origin",
  story: "'self' of a sandboxed page is where the page came from; to WebKit it is nothing.",
  page: { origin: 'opaque', policies: [{ value: "connect-src 'self'", disposition: 'enforce' }] },
  request: { method: 'GET', path: '/v1/postcards', headers: [] },
};
