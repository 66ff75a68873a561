import type { CatalogueScenario } from './scenario-data';

export const redirectWithPassword: CatalogueScenario = {
  id: 'redirect-with-password',
  theme: 'Redirects',
  title: 'A redirect with a password in it',
  story: 'A redirect of a CORS request may not lead to an address with a user name and a password.',
  request: { method: 'GET', path: '/v1/postcards', headers: [] },
  server: { actual: { status: 302, set: [['Location', '{same-site-with-password}/v1/postcards']] } },
};
