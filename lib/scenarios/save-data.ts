import type { CatalogueScenario } from './scenario-data';

export const saveData: CatalogueScenario = {
  id: 'save-data',
  theme: 'Preflight or not',
  title: 'A client hint',
  story: "Save-Data is not on the standard's list; Chromium safelists it with the other client hints.",
  request: { method: 'GET', path: '/v1/postcards', headers: [['Save-Data', 'on']] },
};
