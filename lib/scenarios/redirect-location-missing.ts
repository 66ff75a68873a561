import type { CatalogueScenario } from './scenario-data';

export const redirectLocationMissing: CatalogueScenario = {
  id: 'redirect-location-missing',
  theme: 'Redirects',
  title: 'A 302 without Location',
  story: 'Without Location there is nothing to follow, so the page gets the 302 itself.',
  request: { method: 'GET', path: '/v1/postcards', headers: [] },
  server: { actual: { status: 302 } },
};
