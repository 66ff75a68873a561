import type { BrowserName } from '../browsers/driver';
import { profiles } from '../../lib/browsers/profiles';
import { predict } from '../../lib/cors/predict';
import type { Profile } from '../../lib/cors/profile';
import type { Scenario } from '../../lib/cors/scenario';
import { compare, type ComparedValue } from '../../lib/comparison/compare';
import { connectionNames } from '../../lib/comparison/facts';
import { planRun } from '../../lib/comparison/planned-run';
import type { Observation } from '../../lib/run/observation';
import type { HeaderList } from '../../lib/http/header-list';
import { isPreflight } from '../../lib/http/message';
import { isRefusedByParser } from '../../lib/record/refused-by-parser';
import type { Place } from '../../lib/scenarios/resolve-scenario';
import type { ScenarioData } from '../../lib/scenarios/scenario-data';
import type { CaseResult } from './tested-browser';

/** Every value in which the engine's profile of that browser is contradicted by what the browser did. */
export function compareCase(
  data: ScenarioData,
  ran: CaseResult,
  browser: BrowserName,
  place: Place,
): ComparedValue[] {
  if (!ran.ok) return [failure(ran.message)];
  const { recordKey, observed } = ran.run;
  if (!observed.ok) return [failure(observed.message)];
  const { observation } = observed;
  const scenario = withConnectionHeaders(planRun(data, place, recordKey).scenario, observation);
  const profile = profileOf(browser);
  const prediction = predict(scenario, profile);
  const { result, rows } = compare(prediction, observation, profile);
  // Where it depends on a server that is not ours, there is nothing to contradict.
  // Nor does an error show anything of which no record is kept, and which is predicted.
  const isUntold = observation.record.kind === 'not recorded' && prediction.result.kind === 'error';
  if (result === 'nothing observed' && prediction.needs.length === 0 && !isUntold)
    return [failure(`${observation.outcome.kind}, which shows nothing`)];
  return rows.filter(({ standing }) => standing === 'differs');
}

/** A WebDriver session of WebKitGTK keeps nothing in an HTTP cache. */
function profileOf(browser: BrowserName): Profile {
  const profile = profiles[browser];
  return browser === 'webkit'
    ? { ...profile, httpCache: { ...profile.httpCache, isStored: () => false } }
    : profile;
}

function failure(message: string): ComparedValue {
  return { what: 'run', predicted: 'an observation', observed: message, standing: 'differs' };
}

/**
 * The demo API's answers with the headers that its connection added as recorded, which a page may get to read as any
 * other: whether a connection is kept is no matter of CORS.
 */
function withConnectionHeaders(scenario: Scenario, { record }: Observation): Scenario {
  const exchanges = record.kind === 'read' ? record.exchanges : [];
  const { server } = scenario;
  return {
    ...scenario,
    server: (request) => {
      const response = server(request);
      const recorded = exchanges.find(
        (exchange) =>
          withoutEscapes(exchange.request.url) === withoutEscapes(request.url) &&
          exchange.request.method === request.method &&
          (exchange.kind === 'preflight') === isPreflight(request),
      );
      if (isRefusedByParser(request.headers))
        return { ...response, headers: [...response.headers, ...unreadHeaders] };
      const added =
        recorded?.response?.headers.filter(([name]) => connectionNames.has(name.toLowerCase())) ?? [];
      return { ...response, headers: [...response.headers, ...added] };
    },
  };
}

/** What no record tells of a request that is not read. */
const unreadHeaders: HeaderList = ['Date', 'Connection', 'Content-Length'].map((name) => [name, '']);

/** Engines escape a Location's bytes over 0x7F each in their own way. */
function withoutEscapes(url: string): string {
  return url.replaceAll(/(?:%[\da-f]{2})+/gi, '%');
}
