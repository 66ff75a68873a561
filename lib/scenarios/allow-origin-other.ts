import type { CatalogueScenario } from './scenario-data';

export const allowOriginOther: CatalogueScenario = {
  id: 'allow-origin-other',
  theme: 'Allowed origins',
  title: 'Another origin allowed',
  story: "The server allows one origin, and it is not this page's.",
  request: { method: 'GET', path: '/v1/postcards', headers: [] },
  server: { actual: { set: [['Access-Control-Allow-Origin', 'https://app.example']] } },
};
