import type { CatalogueScenario } from './scenario-data';

export const forbiddenHeaders: CatalogueScenario = {
  id: 'forbidden-headers',
  theme: 'Basics',
  title: 'Headers that a script may not set',
  story: 'Cookie, Host and Origin are dropped without a word, so they cause no preflight either.',
  request: {
    method: 'GET',
    path: '/v1/postcards',
    headers: [
      ['Cookie', 'a=b'],
      ['Host', 'app.example'],
      ['Origin', 'https://app.example'],
    ],
  },
};
