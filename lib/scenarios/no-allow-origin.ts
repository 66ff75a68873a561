import type { CatalogueScenario } from './scenario-data';

export const noAllowOrigin: CatalogueScenario = {
  id: 'no-allow-origin',
  theme: 'Allowed origins',
  title: 'The answer lacks Access-Control-Allow-Origin',
  story: 'The request is sent and answered, and the browser keeps the answer from the page.',
  request: { method: 'GET', path: '/v1/postcards', headers: [] },
  server: { actual: { remove: ['Access-Control-Allow-Origin'] } },
};
