import type { CatalogueScenario } from './scenario-data';

export const noCorsHeaderDropped: CatalogueScenario = {
  id: 'no-cors-header-dropped',
  theme: 'Modes and other APIs',
  title: 'A header of its own in mode no-cors',
  story: 'The mode allows safelisted headers only: X-FooBar is dropped, and no preflight is sent.',
  request: { method: 'GET', path: '/v1/postcards', headers: [['X-FooBar', 'hello']], mode: 'no-cors' },
};
