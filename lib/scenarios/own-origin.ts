import type { CatalogueScenario } from './scenario-data';

export const ownOrigin: CatalogueScenario = {
  id: 'own-origin',
  theme: 'Basics',
  title: "A request to the page's own origin",
  story: 'The page asks the origin it came from, so CORS has no part in it, whatever the headers.',
  request: { method: 'GET', path: '/', headers: [['X-FooBar', 'hello']] },
  host: 'docs',
};
