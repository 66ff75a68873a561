import type { CatalogueScenario } from './scenario-data';

export const xhrGet: CatalogueScenario = {
  id: 'xhr-get',
  theme: 'Basics',
  title: 'A GET by XMLHttpRequest',
  story: 'XMLHttpRequest follows the same rules as fetch: this GET is one request too.',
  request: { api: 'xhr', method: 'GET', path: '/v1/postcards', headers: [['Accept', 'application/json']] },
};
