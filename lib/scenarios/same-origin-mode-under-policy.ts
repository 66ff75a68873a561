import type { CatalogueScenario } from './scenario-data';

export const sameOriginModeUnderPolicy: CatalogueScenario = {
  id: 'same-origin-mode-under-policy',
  theme: 'Modes and other APIs',
  title: 'Mode "same-origin" under a policy',
  story: 'The policy is asked first and reports; Firefox looks at the mode first and reports nothing.',
  request: { method: 'GET', path: '/v1/postcards', headers: [], mode: 'same-origin' },
  page: { policies: [{ value: "connect-src 'none'", disposition: 'enforce' }] },
};
