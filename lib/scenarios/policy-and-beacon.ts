import type { CatalogueScenario } from './scenario-data';

export const policyAndBeacon: CatalogueScenario = {
  id: 'policy-and-beacon',
  theme: 'Content Security Policy',
  title: 'A policy and a beacon',
  story: 'sendBeacon returns true although the policy stops the beacon; Firefox says so with false.',
  page: { policies: [{ value: "connect-src 'self'", disposition: 'enforce' }] },
  request: {
    api: 'sendBeacon',
    path: '/v1/postcards',
    body: { kind: 'string', text: 'Greetings from Ghent' },
  },
};
