import type { CatalogueScenario } from './scenario-data';

export const jsonBlob: CatalogueScenario = {
  id: 'json-blob',
  theme: 'Preflight or not',
  title: 'A Blob with a type of its own',
  story:
    'The Blob brings its type application/json along, so there is a preflight although no header was written.',
  request: {
    method: 'POST',
    path: '/v1/postcards',
    headers: [],
    body: { kind: 'Blob', type: 'application/json', text: '{"to":"Ada"}' },
  },
};
