import type { CatalogueScenario } from './scenario-data';

export const maxAgeWithUnit: CatalogueScenario = {
  id: 'max-age-with-unit',
  theme: 'Preflight cache',
  title: 'Access-Control-Max-Age with a unit',
  story: 'The value must be seconds without a unit; "600s" counts as missing, and in Firefox as zero.',
  request: {
    method: 'PUT',
    path: '/v1/postcards/7',
    headers: [],
    body: { kind: 'string', text: 'Greetings from Ghent' },
  },
  server: { preflight: { set: [['Access-Control-Max-Age', '600s']] } },
};
