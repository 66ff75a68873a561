import type { CatalogueScenario } from './scenario-data';

export const urlFtp: CatalogueScenario = {
  id: 'url-ftp',
  theme: 'Refused before sending',
  title: 'An ftp: address',
  story: 'Only http: and https: can be asked of another origin.',
  request: { method: 'GET', path: '/v1/postcards', headers: [], url: 'ftp://api.example/v1/postcards' },
};
