import type { CatalogueScenario } from './scenario-data';

export const putWithoutCredentials: CatalogueScenario = {
  id: 'put-without-credentials',
  theme: 'Credentials',
  title: 'The same PUT without credentials',
  story: 'A preflight kept from the PUT with credentials serves this one too; Firefox keeps the two apart.',
  request: { method: 'PUT', path: '/v1/postcards/7', headers: [], credentials: 'omit' },
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
