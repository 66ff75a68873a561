import type { Standing } from '@/components/conformance/conformance-result';
import { preflightLooks, requestLooks, responseLooks } from '@/components/exchange/verdict-strip';
import { departuresInPlay } from '@/lib/browsers/departures-in-play';
import { profiles } from '@/lib/browsers/profiles';
import { browserNames } from '@/lib/browsers/runs';
import { predict } from '@/lib/cors/predict';
import type { ComparedValue } from '@/lib/comparison/compare';
import { browserMatrix, matrixPlace } from '@/lib/comparison/matrix/browser-matrix';
import { engines, type Engine } from '@/lib/cors/profile';
import { testBrowserOf } from '@/lib/comparison/test-browser';
import { matrixExceptions } from '@/lib/comparison/matrix/exceptions';
import { compareEntry, type MatrixEntry } from '@/lib/comparison/matrix/matrix-entry';
import { scenarioById, scenarios } from '@/lib/scenarios/catalogue';
import { resolveScenario } from '@/lib/scenarios/resolve-scenario';
import { gateNames } from './gate-names';

/** What one browser did with a scenario, and how that stands to the standard. */
export type MatrixRow = {
  readonly engine: Engine;
  readonly browser: string;
  readonly version: string;
  /** Null when the browser has not run the scenario. */
  readonly entry: MatrixEntry | null;
  readonly standing: Standing;
  /** Why it is not as the standard says, or was not run; a sentence each. */
  readonly reasons: readonly string[];
  /** What contradicts the prediction by the browser's own rules. */
  readonly contradicted: readonly ComparedValue[];
};

/** The scenarios that are in the matrix, in the catalogue's order. */
export const matrixScenarios = scenarios.filter(({ id }) => browserMatrix.scenarios.has(id));

/**
 * The rows of a scenario's matrix, one for each browser.
 * @throws Error for an unknown scenario, so that a page that names it fails the build
 */
export function matrixRows(id: string): MatrixRow[] {
  const data = scenarioById(id);
  const api = data.request.api ?? 'fetch';
  const scenario = resolveScenario(data, matrixPlace);
  return engines.map((engine) => {
    const entry = browserMatrix.scenarios.get(id)?.get(engine) ?? null;
    const about = {
      engine,
      browser: browserNames[engine],
      version: browserMatrix.versions[engine],
      entry,
      contradicted: [],
    };
    const exception = matrixExceptions[`${engine} ${id}`];
    const notRun = {
      ...about,
      entry: null,
      standing: 'not run',
      reasons: exception ? [exception] : [],
    } as const;
    if (entry === null) return notRun;
    const against = (profile: keyof typeof profiles) =>
      compareEntry(entry, predict(scenario, profiles[profile]), api, matrixPlace, profiles[profile]);
    if (against('spec').result === 'as predicted')
      return { ...about, standing: 'as the standard says', reasons: [] };
    const { result, rows } = against(engine);
    if (result !== 'as predicted') {
      // What was run otherwise than people run it says nothing of the prediction.
      if (exception !== undefined) return notRun;
      const contradicted = rows.filter(({ standing }) => standing !== 'agrees');
      return { ...about, standing: 'not as predicted', reasons: [], contradicted };
    }
    const departures = departuresInPlay(scenario, engine).map(({ sentence }) => sentence);
    return { ...about, standing: 'a known departure', reasons: departures };
  });
}

/** What was otherwise around the page than for a reader, in a sentence and a space; empty where nothing was. */
export function circumstancesOf(id: string): string {
  const browser = testBrowserOf(scenarioById(id), matrixPlace);
  if (browser === null || browser === 'usual') return '';
  return `The browser took the page for one from the internet, and the user had ${browser} it the local network. `;
}

/** The day of the run, in words. */
export function matrixDate(): string {
  return new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' }).format(
    new Date(browserMatrix.date),
  );
}

/** The three answers of a row, in the words of a verdict. */
export function looksOf({ verdict }: MatrixEntry) {
  return {
    preflight: preflightLooks[verdict.preflight],
    request: requestLooks[verdict.request],
    response: responseLooks[verdict.response],
  };
}

/** What the script got, in a few words. */
export function scriptWords({ script }: MatrixEntry): string {
  const [, type, status] = /^(?:(\w+) )?(\d{3})$/.exec(script) ?? [];
  if (status !== undefined) return type === undefined ? `Status ${status}` : `Status ${status}, type ${type}`;
  if (script === 'true' || script === 'false') return `${script} from sendBeacon()`;
  return script;
}

/** Which gate closed, in a few words; null when none did or nothing tells. */
export function gateWords({ gate }: MatrixEntry): string | null {
  if (gate.kind === 'none' || gate.kind === 'unknown') return null;
  return gate.certainty === 'certain' ? gateNames[gate.kind] : `${gateNames[gate.kind]} (likely)`;
}
