import type { CatalogueScenario } from './scenario-data';

export const windowGiven: CatalogueScenario = {
  id: 'window-given',
  theme: 'Refused before sending',
  title: 'The member window',
  story: "init may have window: null and nothing else by the standard; Chromium and Firefox don't look.",
  request: { method: 'GET', path: '/v1/postcards', headers: [], window: 'self' },
};
