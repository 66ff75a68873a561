import type { CatalogueScenario } from './scenario-data';

export const redirectDelete307: CatalogueScenario = {
  id: 'redirect-delete-307',
  theme: 'Redirects',
  title: 'A DELETE redirected to another site',
  story: 'The method stays for status 307, but WebKitGTK makes a GET of it.',
  request: { method: 'DELETE', path: '/v1/postcards/7', headers: [] },
  redirects: [{ status: 307, host: 'cross-site' }],
};
