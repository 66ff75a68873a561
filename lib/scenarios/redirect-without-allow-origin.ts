import type { CatalogueScenario } from './scenario-data';

export const redirectWithoutAllowOrigin: CatalogueScenario = {
  id: 'redirect-without-allow-origin',
  theme: 'Redirects',
  title: 'A redirect without CORS headers',
  story: 'The redirect itself must pass the CORS check; without the header the browser does not follow it.',
  request: { method: 'GET', path: '/v1/postcards', headers: [] },
  server: { actual: { remove: ['*'] } },
  redirects: [{ status: 301, path: '/v2/postcards' }],
};
