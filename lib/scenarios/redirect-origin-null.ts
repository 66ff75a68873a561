import type { CatalogueScenario } from './scenario-data';

export const redirectOriginNull: CatalogueScenario = {
  id: 'redirect-origin-null',
  theme: 'Redirects',
  title: 'A redirect that hides the origin',
  story:
    'After the redirect the request says Origin: null, so a target that allows the page by name refuses it.',
  request: { method: 'GET', path: '/v1/postcards', headers: [] },
  redirects: [
    {
      status: 302,
      host: 'cross-site',
      server: { actual: { set: [['Access-Control-Allow-Origin', '{docs}']] } },
    },
  ],
};
