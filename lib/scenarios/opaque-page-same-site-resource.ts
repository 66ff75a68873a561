import type { CatalogueScenario } from './scenario-data';

export const opaquePageSameSiteResource: CatalogueScenario = {
  id: 'opaque-page-same-site-resource',
  theme: 'Modes and other APIs',
  title: 'A resource for its own site, and a sandboxed page',
  story:
    'A page without an origin is of no site, so Cross-Origin-Resource-Policy refuses it; Chromium looks at where the page came from.',
  request: { method: 'GET', path: '/v1/postcards', headers: [], mode: 'no-cors' },
  page: { origin: 'opaque' },
  server: { actual: { set: [['Cross-Origin-Resource-Policy', 'same-site']] } },
};
