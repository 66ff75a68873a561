import type { CatalogueScenario } from './scenario-data';

export const jsonAsPlainText: CatalogueScenario = {
  id: 'json-as-plain-text',
  theme: 'Preflight or not',
  title: 'JSON sent as text/plain',
  story: 'The same JSON under the safelisted content type text/plain goes without a preflight.',
  request: {
    method: 'POST',
    path: '/v1/postcards',
    headers: [['Content-Type', 'text/plain']],
    body: { kind: 'string', text: '{"to":"Ada"}' },
  },
};
