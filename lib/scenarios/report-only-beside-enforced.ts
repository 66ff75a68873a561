import type { CatalogueScenario } from './scenario-data';

export const reportOnlyBesideEnforced: CatalogueScenario = {
  id: 'report-only-beside-enforced',
  theme: 'Content Security Policy',
  title: 'One policy enforced, a stricter one tried out',
  story: 'The enforced policy allows the request, the stricter one reports what it would stop.',
  page: {
    policies: [
      { value: 'connect-src *', disposition: 'enforce' },
      { value: "connect-src 'self'", disposition: 'report' },
    ],
  },
  request: { method: 'GET', path: '/v1/postcards', headers: [['X-FooBar', 'hello']] },
};
