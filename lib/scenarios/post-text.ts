import type { CatalogueScenario } from './scenario-data';

export const postText: CatalogueScenario = {
  id: 'post-text',
  theme: 'Basics',
  title: 'A POST of plain text',
  story: 'A string as body is sent as text/plain, which is safelisted, so there is no preflight.',
  request: {
    method: 'POST',
    path: '/v1/postcards',
    headers: [],
    body: { kind: 'string', text: 'Greetings from Ghent' },
  },
};
