import type { CatalogueScenario } from './scenario-data';

export const policyAllowsCorsRefuses: CatalogueScenario = {
  id: 'policy-allows-cors-refuses',
  theme: 'Content Security Policy',
  title: 'Allowed by the policy, refused by CORS',
  story:
    'The policy lets the request go, and then the answer lacks Access-Control-Allow-Origin: two gates, two owners.',
  page: { policies: [{ value: 'connect-src {same-site}', disposition: 'enforce' }] },
  request: { method: 'GET', path: '/v1/postcards', headers: [] },
  server: { actual: { remove: ['Access-Control-Allow-Origin'] } },
};
