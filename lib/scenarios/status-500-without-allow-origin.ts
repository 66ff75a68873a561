import type { CatalogueScenario } from './scenario-data';

export const status500WithoutAllowOrigin: CatalogueScenario = {
  id: 'status-500-without-allow-origin',
  theme: 'Basics',
  title: 'A 500 from a server that forgot CORS',
  story: 'Error pages often lack the CORS headers, so the page sees a CORS error where the cause is a 500.',
  request: { method: 'GET', path: '/v1/postcards', headers: [] },
  server: { actual: { status: 500, remove: ['*'], body: 'Internal Server Error' } },
};
