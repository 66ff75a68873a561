import type { ScenarioData } from './scenario-data';

export const simpleGet: ScenarioData = {
  id: 'simple-get',
  title: 'A simple GET',
  story: 'A page fetches postcards from an API on another origin, with no header of its own.',
  request: { method: 'GET', path: '/v1/postcards', headers: [] },
};
