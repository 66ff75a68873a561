import type { CatalogueScenario } from './scenario-data';

export const urlInvalid: CatalogueScenario = {
  id: 'url-invalid',
  theme: 'Refused before sending',
  title: 'An address that is none',
  story: "A host name can't have a space, so fetch throws before anything is sent.",
  request: { method: 'GET', path: '/v1/postcards', headers: [], url: 'https://api example/v1/postcards' },
};
