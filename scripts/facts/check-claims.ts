import '../../lib/cors/predict';
import { departures, outsideTheModel } from '../../lib/browsers/departures';
import { departuresInPlay } from '../../lib/browsers/departures-in-play';
import { engineNames } from '../../lib/browsers/engine-names';
import { browserOfEngine, comingChanges, lastRun } from '../../lib/browsers/evidence-text';
import { messagesRun } from '../../lib/browsers/messages/message-template';
import { runs } from '../../lib/browsers/runs';
import { browsers, support, type Support } from '../../lib/browsers/support';
import { browserMatrix, matrixPlace } from '../../lib/comparison/matrix/browser-matrix';
import { engines, type Engine } from '../../lib/cors/profile';
import { scenarios } from '../../lib/scenarios/catalogue';
import { resolveScenario } from '../../lib/scenarios/resolve-scenario';
import { releasesOf, supportInData, type CompatData } from './compat-data';
import { seenOnPages, type SeenClaim } from './pages';

/** A run after which so many releases of the browser came out. */
export type AgedClaim = SeenClaim & { readonly releasesSince: number };

/** What is said in lib/browsers/support and is otherwise in the data, each in a line. */
export function contradictions(data: CompatData): string[] {
  return Object.entries(support).flatMap(([feature, said]) =>
    browsers.flatMap((browser) => {
      const found = supportInData(data, feature, browser);
      return JSON.stringify(found) === JSON.stringify(said[browser])
        ? []
        : [`${feature} in ${browser}: here ${words(said[browser])}, there ${words(found)}`];
    }),
  );
}

/** Everything that is said to have been seen in a browser: the matrix, console lines, pages, departures. */
export function seenClaims(): SeenClaim[] {
  const { versions, date } = browserMatrix;
  const tables = engines.flatMap((engine) => [
    { claim: 'the browser matrix', engine, version: versions[engine], day: date },
    { claim: 'console lines', engine, version: runs[messagesRun][engine], day: messagesRun },
  ]);
  return [...tables, ...seenOnPages(), ...seenDepartures(), ...seenOutside()];
}

/** Where each departure was last seen: in a run of its evidence, or in a scenario of the matrix that shows it. */
function seenDepartures(): SeenClaim[] {
  const shown = shownByMatrix();
  return departures.flatMap((departure) =>
    engines
      .filter((engine) => departure.hooks[engine] !== undefined)
      .flatMap((engine) => {
        const claim = { claim: departure.id, engine };
        const run = lastRun(departure, engine);
        const seen = run === null ? [] : [{ ...claim, version: runs[run][engine], day: run }];
        return shown.has(`${engine} ${departure.id}`) && (run === null || run < browserMatrix.date)
          ? [{ ...claim, version: browserMatrix.versions[engine], day: browserMatrix.date }]
          : seen;
      }),
  );
}

/**
 * The claims after whose run more than so many releases came out. WebKitGTK is not in the data: after its runs, releases
 * of Safari count.
 */
export function agedClaims(
  claims: readonly SeenClaim[],
  data: CompatData,
  limits: Readonly<Record<Engine, number>>,
): AgedClaim[] {
  return claims
    .map((claim) => ({ ...claim, releasesSince: releasesSince(claim, data) }))
    .filter(({ engine, releasesSince: count }) => count > limits[engine]);
}

/** Aged claims, those in a line that one run in the same browser renews. */
export function agedLines(claims: readonly AgedClaim[]): string[] {
  const byRun = new Map<string, string[]>();
  for (const { claim, engine, version, day, releasesSince: count } of claims) {
    const run = `${engineNames[engine]} ${version} of ${day}, ${count} releases ago`;
    byRun.set(run, [...(byRun.get(run) ?? []), claim]);
  }
  return [...byRun].map(([run, names]) => `${run}: ${[...new Set(names)].join(', ')}`);
}

/** What is about to change, a line each. */
export function changeLines(): string[] {
  return departures.flatMap((departure) =>
    comingChanges(departure).map(({ sentence, url }) =>
      [`${departure.id}: ${sentence}`, ...(url === undefined ? [] : [url])].join(' '),
    ),
  );
}

function releasesSince({ engine, version, day }: SeenClaim, data: CompatData): number {
  const releases = releasesOf(data, browserOfEngine[engine]);
  if (engine === 'webkit') return releases.filter((release) => release.day > day).length;
  const seen = Number.parseInt(version, 10);
  return releases.filter((release) => Number.parseInt(release.version, 10) > seen).length;
}

function seenOutside(): SeenClaim[] {
  return outsideTheModel.flatMap(({ sentence, evidence }) =>
    evidence.flatMap((one) =>
      'run' in one
        ? one.engines.map((engine) => ({
            claim: `"${sentence}"`,
            engine,
            version: runs[one.run][engine],
            day: one.run,
          }))
        : [],
    ),
  );
}

/** Engine and id of each departure that a scenario of the matrix shows. */
function shownByMatrix(): Set<string> {
  return new Set(
    scenarios
      .filter(({ id }) => browserMatrix.scenarios.has(id))
      .flatMap((data) => {
        const scenario = resolveScenario(data, matrixPlace);
        return engines.flatMap((engine) =>
          departuresInPlay(scenario, engine).map(({ id }) => `${engine} ${id}`),
        );
      }),
  );
}

function words(said: Support | null): string {
  if (said === null) return 'nothing whole';
  if (said === false) return 'not at all';
  return typeof said === 'string' ? `since ${said}` : `not yet, in ${said.next}`;
}
