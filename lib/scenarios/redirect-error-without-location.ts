import type { CatalogueScenario } from './scenario-data';

export const redirectErrorWithoutLocation: CatalogueScenario = {
  id: 'redirect-error-without-location',
  theme: 'Redirects',
  title: 'The redirect mode error, and no Location',
  story:
    'The page asked to fail on a redirect: for the standard any 301 is one, Chromium and WebKit want to see a Location.',
  request: { method: 'GET', path: '/v1/postcards', headers: [], redirect: 'error' },
  server: { actual: { status: 301 } },
};
