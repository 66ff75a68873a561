import type { CatalogueScenario } from './scenario-data';

export const lowerCasePost: CatalogueScenario = {
  id: 'lower-case-post',
  theme: 'Basics',
  title: 'post in lower case',
  story:
    'The browser writes delete, get, head, options, post and put in upper case, so post is the safelisted POST.',
  request: {
    method: 'post',
    path: '/v1/postcards',
    headers: [],
    body: { kind: 'string', text: 'Greetings from Ghent' },
  },
};
