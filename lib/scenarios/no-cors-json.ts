import type { CatalogueScenario } from './scenario-data';

export const noCorsJson: CatalogueScenario = {
  id: 'no-cors-json',
  theme: 'Modes and other APIs',
  title: 'JSON in mode no-cors',
  story: 'The content type application/json is dropped, so the server gets the JSON as text/plain.',
  request: {
    method: 'POST',
    path: '/v1/postcards',
    headers: [['Content-Type', 'application/json']],
    body: { kind: 'string', text: '{"to":"Ada"}' },
    mode: 'no-cors',
  },
};
