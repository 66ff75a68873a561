import type { CatalogueScenario } from './scenario-data';

export const redirectTwice: CatalogueScenario = {
  id: 'redirect-twice',
  theme: 'Redirects',
  title: 'Two redirects',
  story: 'Each redirect is a request of its own, checked anew.',
  request: { method: 'GET', path: '/v1/postcards', headers: [] },
  redirects: [
    { status: 301, path: '/v2/postcards' },
    { status: 307, path: '/v3/postcards' },
  ],
};
