import type { CatalogueScenario } from './scenario-data';

export const simpleGet: CatalogueScenario = {
  id: 'simple-get',
  theme: 'Basics',
  title: 'A simple GET',
  story: 'A page fetches postcards from an API on another origin, with no header of its own.',
  request: { method: 'GET', path: '/v1/postcards', headers: [] },
};
