import type { CatalogueScenario } from './scenario-data';

export const redirectModeManual: CatalogueScenario = {
  id: 'redirect-mode-manual',
  theme: 'Redirects',
  title: 'The redirect mode manual',
  story: 'The page gets an opaque answer that tells of a redirect but not where to.',
  request: { method: 'GET', path: '/v1/postcards', headers: [], redirect: 'manual' },
  redirects: [{ status: 302, path: '/v2/postcards' }],
};
