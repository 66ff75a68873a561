import type { ScenarioData } from '@/lib/scenarios/scenario-data';

/** An empty builder. */
export const blankScenario: ScenarioData = {
  id: 'own',
  title: 'Your own scenario',
  story: '',
  request: { method: 'GET', path: '/', headers: [] },
};
