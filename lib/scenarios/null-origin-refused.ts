import type { CatalogueScenario } from './scenario-data';

export const nullOriginRefused: CatalogueScenario = {
  id: 'null-origin-refused',
  theme: 'Allowed origins',
  title: "A sandboxed page where the site's origin is allowed",
  story: 'The server allows the site, but its sandboxed page says "null".',
  page: { origin: 'opaque' },
  request: { method: 'GET', path: '/v1/postcards', headers: [] },
  server: { actual: { set: [['Access-Control-Allow-Origin', '{docs}']] } },
};
