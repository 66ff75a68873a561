import type { CatalogueScenario } from './scenario-data';

export const noCors: CatalogueScenario = {
  id: 'no-cors',
  theme: 'Modes and other APIs',
  title: 'The mode no-cors',
  story: 'The request goes out and is answered, but the page sees status 0, no headers and no body.',
  request: { method: 'GET', path: '/v1/postcards', headers: [], mode: 'no-cors' },
  server: { actual: { remove: ['*'] } },
};
