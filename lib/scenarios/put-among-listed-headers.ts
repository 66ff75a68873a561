import type { CatalogueScenario } from './scenario-data';

export const putAmongListedHeaders: CatalogueScenario = {
  id: 'put-among-listed-headers',
  theme: 'Preflight cache',
  title: 'A PUT where few headers are allowed',
  story:
    'The preflight is kept for this PUT; another PUT to the same address, with X-FooBar, would need one of its own.',
  request: { method: 'PUT', path: '/v1/postcards/7', headers: [] },
  server: { preflight: { set: [['Access-Control-Allow-Headers', 'Content-Type']] } },
};
