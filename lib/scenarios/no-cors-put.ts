import type { CatalogueScenario } from './scenario-data';

export const noCorsPut: CatalogueScenario = {
  id: 'no-cors-put',
  theme: 'Refused before sending',
  title: 'A PUT in mode no-cors',
  story: 'The mode no-cors allows GET, HEAD and POST.',
  request: {
    method: 'PUT',
    path: '/v1/postcards/7',
    headers: [],
    body: { kind: 'string', text: 'Greetings from Ghent' },
    mode: 'no-cors',
  },
};
