import type { CatalogueScenario } from './scenario-data';

export const otherDirective: CatalogueScenario = {
  id: 'other-directive',
  theme: 'Content Security Policy',
  title: 'A policy about images',
  story:
    'The policy has neither connect-src nor default-src, so it has nothing to say about requests of scripts.',
  page: { policies: [{ value: "img-src 'none'", disposition: 'enforce' }] },
  request: { method: 'GET', path: '/v1/postcards', headers: [] },
};
