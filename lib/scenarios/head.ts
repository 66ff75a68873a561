import type { CatalogueScenario } from './scenario-data';

export const head: CatalogueScenario = {
  id: 'head',
  theme: 'Basics',
  title: 'A HEAD',
  story: 'HEAD is a safelisted method like GET and POST, so one request is enough.',
  request: { method: 'HEAD', path: '/v1/postcards', headers: [] },
};
