import type { ScenarioData } from './scenario-data';

/** An empty builder; and what a scenario is called when its link doesn't say. */
export const blankScenario: ScenarioData = {
  id: 'own',
  title: 'Your own scenario',
  story: '',
  request: { method: 'GET', path: '/', headers: [] },
};
