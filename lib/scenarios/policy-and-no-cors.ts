import type { CatalogueScenario } from './scenario-data';

export const policyAndNoCors: CatalogueScenario = {
  id: 'policy-and-no-cors',
  theme: 'Content Security Policy',
  title: 'A policy and the mode no-cors',
  story: "The mode no-cors is no way around the page's policy.",
  page: { policies: [{ value: "connect-src 'self'", disposition: 'enforce' }] },
  request: { method: 'GET', path: '/v1/postcards', headers: [], mode: 'no-cors' },
};
