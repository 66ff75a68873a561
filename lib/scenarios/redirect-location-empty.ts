import type { CatalogueScenario } from './scenario-data';

export const redirectLocationEmpty: CatalogueScenario = {
  id: 'redirect-location-empty',
  theme: 'Redirects',
  title: 'A redirect to nowhere',
  story:
    'An empty Location is the same address again, so the standard has a loop; Chromium takes the 302 as the answer.',
  request: { method: 'GET', path: '/v1/postcards', headers: [] },
  server: { actual: { status: 302, set: [['Location', '']] } },
};
