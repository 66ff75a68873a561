import type { CatalogueScenario } from './scenario-data';

export const redirectLoop: CatalogueScenario = {
  id: 'redirect-loop',
  theme: 'Redirects',
  title: 'A redirect to itself',
  story: 'The answer redirects to its own address; browsers follow twenty redirects and give up.',
  request: { method: 'GET', path: '/v1/postcards', headers: [] },
  server: { actual: { status: 302, set: [['Location', '#']] } },
};
