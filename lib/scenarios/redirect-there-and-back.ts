import type { CatalogueScenario } from './scenario-data';

export const redirectThereAndBack: CatalogueScenario = {
  id: 'redirect-there-and-back',
  theme: 'Redirects',
  title: 'There and back again',
  story: 'The last request goes to the first API again, but its origin stays "null".',
  request: { method: 'GET', path: '/v1/postcards', headers: [] },
  redirects: [
    { status: 302, host: 'cross-site' },
    { status: 302, host: 'same-site', path: '/v2/postcards' },
  ],
};
