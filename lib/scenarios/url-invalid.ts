import type { CatalogueScenario } from './scenario-data';

export const urlInvalid: CatalogueScenario = {
  id: 'url-invalid',
  theme: 'Refused before sending',
  title: 'An address that is none',
  story: 'Ports end at 65535, so this is no address, and fetch throws before anything is sent.',
  request: {
    method: 'GET',
    path: '/v1/postcards',
    headers: [],
    url: 'https://api.example:70000/v1/postcards',
  },
};
