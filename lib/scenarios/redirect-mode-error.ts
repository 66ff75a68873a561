import type { CatalogueScenario } from './scenario-data';

export const redirectModeError: CatalogueScenario = {
  id: 'redirect-mode-error',
  theme: 'Redirects',
  title: 'The redirect mode error',
  story: 'The page asked to fail on any redirect.',
  request: { method: 'GET', path: '/v1/postcards', headers: [], redirect: 'error' },
  redirects: [{ status: 302, path: '/v2/postcards' }],
};
