import type { BrowserName } from '../../e2e/browsers/driver';
import { profiles } from '../../lib/browsers/profiles';
import { predict } from '../../lib/cors/predict';
import type { Scenario } from '../../lib/cors/scenario';
import { connectionHeaders } from '../../lib/demo/connection-headers';
import type { ComparedValue } from '../../lib/run/comparison';
import { disagreements } from '../../lib/run/disagreements';
import { toScenario, type Place } from '../../lib/scenarios/play';
import type { ScenarioData } from '../../lib/scenarios/scenario-data';
import type { Testimony } from './witness';

/** Every value in which the engine's profile of that browser is contradicted by what the browser did. */
export function judge(
  data: ScenarioData,
  testimony: Testimony,
  browser: BrowserName,
  place: Place,
): ComparedValue[] {
  if (!testimony.ok) return [failure(testimony.message)];
  const { attempt, observed } = testimony.result;
  if (!observed.ok) return [failure(observed.message)];
  const scenario = withConnectionHeaders(toScenario(data, place, attempt), place);
  return disagreements(predict(scenario, profiles[browser]), observed.observation);
}

function failure(message: string): ComparedValue {
  return { what: 'run', predicted: 'an observation', observed: message, agrees: false };
}

/** The demo API's answers with the headers that its connection adds, which a page may get to read as any other. */
function withConnectionHeaders(scenario: Scenario, place: Place): Scenario {
  const { server } = scenario;
  return {
    ...scenario,
    server: (request) => {
      const { status, headers } = server(request);
      if (request.url.startsWith(`${place.docsOrigin}/`)) return { status, headers };
      const added = connectionHeaders({ status, bodyLength: 0, isKeptAlive: true });
      return { status, headers: [...headers, ...added] };
    },
  };
}
