import type { CatalogueScenario } from './scenario-data';

export const everythingAtOnce: CatalogueScenario = {
  id: 'everything-at-once',
  theme: 'Credentials',
  title: 'A PUT with JSON, credentials and a page policy',
  story:
    'The policy lets the request go and the preflight allows Content-Type only, so the PUT with X-Debug never leaves.',
  page: { policies: [{ value: "default-src 'none'; connect-src {same-site}", disposition: 'enforce' }] },
  request: {
    method: 'PUT',
    path: '/v1/postcards/7',
    headers: [
      ['Content-Type', 'application/json'],
      ['X-Debug', '1'],
    ],
    body: { kind: 'string', text: '{"to":"Ada"}' },
    credentials: 'include',
  },
  server: {
    preflight: {
      set: [
        ['Access-Control-Allow-Origin', '{docs}'],
        ['Access-Control-Allow-Credentials', 'true'],
        ['Access-Control-Allow-Methods', 'PUT'],
        ['Access-Control-Allow-Headers', 'Content-Type'],
      ],
    },
    actual: {
      set: [
        ['Access-Control-Allow-Origin', '{docs}'],
        ['Access-Control-Allow-Credentials', 'true'],
      ],
    },
  },
};
