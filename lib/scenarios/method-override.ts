import type { CatalogueScenario } from './scenario-data';

export const methodOverride: CatalogueScenario = {
  id: 'method-override',
  theme: 'Basics',
  title: 'A header that asks for another method',
  story:
    'X-HTTP-Method-Override is dropped when it names CONNECT, TRACE or TRACK, and an ordinary unsafe header otherwise.',
  request: {
    method: 'POST',
    path: '/v1/postcards',
    headers: [['X-HTTP-Method-Override', 'TRACE']],
    body: { kind: 'string', text: 'Greetings from Ghent' },
  },
};
