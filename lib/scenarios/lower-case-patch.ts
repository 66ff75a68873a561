import type { CatalogueScenario } from './scenario-data';

export const lowerCasePatch: CatalogueScenario = {
  id: 'lower-case-patch',
  theme: 'Preflight or not',
  title: 'patch in lower case',
  story: 'The browser upper-cases get, post and put, but not patch: the server sees the letters as written.',
  request: {
    method: 'patch',
    path: '/v1/postcards/7',
    headers: [],
    body: { kind: 'string', text: 'Greetings' },
  },
};
