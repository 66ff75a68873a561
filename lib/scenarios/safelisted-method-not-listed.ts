import type { CatalogueScenario } from './scenario-data';

export const safelistedMethodNotListed: CatalogueScenario = {
  id: 'safelisted-method-not-listed',
  theme: "The preflight's answer",
  title: 'POST need not be listed',
  story: 'The preflight was for the content type; POST is safelisted, so a list without it does no harm.',
  request: {
    method: 'POST',
    path: '/v1/postcards',
    headers: [['Content-Type', 'application/json']],
    body: { kind: 'string', text: '{"to":"Ada"}' },
  },
  server: { preflight: { set: [['Access-Control-Allow-Methods', 'PUT']] } },
};
