import type { CatalogueScenario } from './scenario-data';

export const redirectToFragment: CatalogueScenario = {
  id: 'redirect-to-fragment',
  theme: 'Redirects',
  title: 'A redirect that adds a fragment',
  story:
    'The same address with a fragment behind it gets a preflight of its own in every browser; by the standard the first one serves it too.',
  request: { method: 'GET', path: '/v1/postcards', headers: [['X-FooBar', 'hello']] },
  server: { actual: { status: 302, set: [['Location', '#today']] } },
};
