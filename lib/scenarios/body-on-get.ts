import type { CatalogueScenario } from './scenario-data';

export const bodyOnGet: CatalogueScenario = {
  id: 'body-on-get',
  theme: 'Refused before sending',
  title: 'A body on a GET',
  story: 'fetch throws when a GET or HEAD has a body.',
  request: {
    method: 'GET',
    path: '/v1/postcards',
    headers: [],
    body: { kind: 'string', text: 'Greetings from Ghent' },
  },
};
