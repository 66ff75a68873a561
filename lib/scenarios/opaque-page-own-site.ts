import type { CatalogueScenario } from './scenario-data';

export const opaquePageOwnSite: CatalogueScenario = {
  id: 'opaque-page-own-site',
  theme: 'Content Security Policy',
  title: 'A sandboxed page and its own site',
  story:
    "'self' of a sandboxed page is the site it came from, where CORS then refuses; in WebKit it is nothing.",
  request: { method: 'GET', path: '/frame', headers: [] },
  host: 'docs',
  page: { origin: 'opaque', policies: [{ value: "connect-src 'self'", disposition: 'enforce' }] },
};
