import type { CatalogueScenario } from './scenario-data';

export const urlWithPassword: CatalogueScenario = {
  id: 'url-with-password',
  theme: 'Refused before sending',
  title: 'A password in the address',
  story: 'fetch refuses addresses with a user name and a password.',
  request: {
    method: 'GET',
    path: '/v1/postcards',
    headers: [],
    url: 'https://user:secret@api.example/v1/postcards',
  },
};
