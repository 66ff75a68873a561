import type { CatalogueScenario } from './scenario-data';

export const noCorsGetFromOpaquePage: CatalogueScenario = {
  id: 'no-cors-get-from-opaque-page',
  theme: 'Modes and other APIs',
  title: 'A no-cors GET with credentials from a sandboxed page',
  story:
    'A GET that no preflight and no CORS check watches over needs no Origin; Chromium and Firefox say null to the site that the frame is a part of.',
  request: { method: 'GET', path: '/v1/postcards', headers: [], mode: 'no-cors', credentials: 'include' },
  page: { origin: 'opaque' },
};
