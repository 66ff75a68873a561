import type { CatalogueScenario } from './scenario-data';

export const allowOriginWrongPort: CatalogueScenario = {
  id: 'allow-origin-wrong-port',
  theme: 'Allowed origins',
  title: 'The right host, the wrong port',
  story: 'The port is part of the origin.',
  request: { method: 'GET', path: '/v1/postcards', headers: [] },
  server: { actual: { set: [['Access-Control-Allow-Origin', '{docs-other-port}']] } },
};
