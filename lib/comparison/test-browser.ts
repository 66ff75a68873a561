import type { Answered } from '../scenarios/public-page';
import type { Place } from '../scenarios/resolve-scenario';
import type { ScenarioData } from '../scenarios/scenario-data';
import { whyNotRun } from './why-not-run';

/** A browser that tests start: as it is, or one to which the site's page is of the internet, and this machine is not. */
export type TestBrowser = 'usual' | Answered;

/** In which browser of tests a scenario can be run; null where it can only be predicted. */
export function testBrowserOf(data: ScenarioData, place: Place): TestBrowser | null {
  if (whyNotRun(data, place) === null) return 'usual';
  const { addressSpace, localNetworkPermissions = {}, ...page } = data.page ?? {};
  if (addressSpace !== 'public' || whyNotRun({ ...data, page }, place) !== null) return null;
  const answers = new Set([
    localNetworkPermissions['local-network'],
    localNetworkPermissions['loopback-network'],
  ]);
  const [answered] = answers;
  return answers.size === 1 && (answered === 'granted' || answered === 'denied') ? answered : null;
}
