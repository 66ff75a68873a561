import type { CatalogueScenario } from './scenario-data';

export const postForm: CatalogueScenario = {
  id: 'post-form',
  theme: 'Basics',
  title: 'A POST of form fields',
  story:
    'URLSearchParams are sent as application/x-www-form-urlencoded, as a form would send them, so there is no preflight.',
  request: {
    method: 'POST',
    path: '/v1/postcards',
    headers: [],
    body: { kind: 'URLSearchParams', text: 'to=Ada&from=Ghent' },
  },
};
