import type { CatalogueScenario } from './scenario-data';

export const noCorsPostRedirected: CatalogueScenario = {
  id: 'no-cors-post-redirected',
  theme: 'Modes and other APIs',
  title: 'A no-cors POST, redirected',
  story: 'The redirect turns the POST into a GET, which needs no Origin; WebKit keeps it.',
  request: { method: 'POST', path: '/v1/postcards', headers: [], mode: 'no-cors' },
  redirects: [{ status: 302 }],
};
