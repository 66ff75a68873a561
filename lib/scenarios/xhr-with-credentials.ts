import type { CatalogueScenario } from './scenario-data';

export const xhrWithCredentials: CatalogueScenario = {
  id: 'xhr-with-credentials',
  theme: 'Credentials',
  title: 'withCredentials',
  story: 'XMLHttpRequest calls it withCredentials; the rules are the same.',
  request: { api: 'xhr', method: 'GET', path: '/v1/postcards', headers: [], credentials: 'include' },
  server: {
    actual: {
      set: [
        ['Access-Control-Allow-Origin', '{docs}'],
        ['Access-Control-Allow-Credentials', 'true'],
      ],
    },
  },
};
