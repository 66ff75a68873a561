import type { Engine } from '../cors/profile';
import { engines } from '../cors/profile';
import type { Departure, Evidence } from './departures/departure';
import { listed } from './listed';
import { browserOfRun, releaseOfRun, type RunDay } from './runs';
import { compatData, ownNames, supportIn, supportText, unreleased, type Browser } from './support';

/** The browser of each engine in MDN's data. */
export const browserOfEngine = {
  chromium: 'chrome',
  firefox: 'firefox',
  webkit: 'safari',
} as const satisfies Readonly<Record<Engine, Browser>>;

/** Evidence as a line: what was seen, in which versions and when; or what whose data says. */
export function evidenceText(evidence: Evidence): string {
  if ('source' in evidence) return evidence.source;
  if ('feature' in evidence) return `${evidence.feature}: ${supportText(evidence.feature)}`;
  const asked = evidence.engines.map((engine) => browserOfRun(evidence.run, engine));
  return `${evidence.run}, in ${listed(asked)}: ${evidence.saw}`;
}

/** The last run in which an engine was seen to depart; null where only data says so. */
export function lastRun({ evidence }: Departure, engine: Engine): RunDay | null {
  const days = evidence.flatMap((one) => ('run' in one && one.engines.includes(engine) ? [one.run] : []));
  return days.toSorted().at(-1) ?? null;
}

/** The browsers that depart, by the releases in which they were last seen to: "Chromium 156 and Firefox 153". */
export function seenIn(departure: Departure): string {
  return listed(
    engines.flatMap((engine) => {
      const run = departure.hooks[engine] === undefined ? null : lastRun(departure, engine);
      return run === null ? [] : [releaseOfRun(run, engine)];
    }),
  );
}

/** What is about to change, by a browser's coming release or by what is discussed; with where that is said, if a page is. */
export function comingChanges({ hooks, evidence, change }: Departure): { sentence: string; url?: string }[] {
  const departing = engines.filter((engine) => hooks[engine] !== undefined);
  const byRelease = evidence.flatMap((one) => {
    if (!('feature' in one) || one.departs === 'with it') return [];
    return departing.flatMap((engine) => {
      const browser = browserOfEngine[engine];
      const since = supportIn(one.feature, browser);
      if (typeof since !== 'object') return [];
      const release = unreleased(ownNames[browser], since.next);
      return [{ sentence: `Different in ${release}, according to MDN's data of ${compatData.day}.` }];
    });
  });
  return [...byRelease, ...(change === undefined ? [] : [{ sentence: change.sentence, url: change.url }])];
}
