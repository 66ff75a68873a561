import type { CatalogueScenario } from './scenario-data';

export const postJson: CatalogueScenario = {
  id: 'post-json',
  theme: 'Preflight or not',
  title: 'A POST with JSON',
  story: 'The method is safelisted, the content type application/json is not.',
  request: {
    method: 'POST',
    path: '/v1/postcards',
    headers: [['Content-Type', 'application/json']],
    body: { kind: 'string', text: '{"to":"Ada"}' },
  },
};
