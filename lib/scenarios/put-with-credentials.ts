import type { CatalogueScenario } from './scenario-data';

export const putWithCredentials: CatalogueScenario = {
  id: 'put-with-credentials',
  theme: 'Credentials',
  title: 'A PUT with credentials',
  story: 'Both answers name the origin and allow credentials, so the PUT is sent with the cookies there are.',
  request: { method: 'PUT', path: '/v1/postcards/7', headers: [], credentials: 'include' },
  server: {
    preflight: {
      set: [
        ['Access-Control-Allow-Origin', '{docs}'],
        ['Access-Control-Allow-Credentials', 'true'],
      ],
    },
    actual: {
      set: [
        ['Access-Control-Allow-Origin', '{docs}'],
        ['Access-Control-Allow-Credentials', 'true'],
      ],
    },
  },
};
