import type { CatalogueScenario } from './scenario-data';

export const twoPolicies: CatalogueScenario = {
  id: 'two-policies',
  theme: 'Content Security Policy',
  title: 'Two policies',
  story: 'Every policy must allow the request: the second one does not.',
  page: {
    policies: [
      { value: 'connect-src *', disposition: 'enforce' },
      { value: "connect-src 'self'", disposition: 'enforce' },
    ],
  },
  request: { method: 'GET', path: '/v1/postcards', headers: [] },
};
