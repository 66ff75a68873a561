import type { Change } from '../cors/change';
import type { FixCandidate } from '../cors/fix-candidate';
import { fixCandidates } from '../cors/fix-candidates';
import { predict } from '../cors/predict';
import type { Profile } from '../cors/profile';
import { specProfile } from '../cors/spec-profile';
import { applyChange } from './apply-change';
import { resolveScenario, type Place } from './resolve-scenario';
import type { ScenarioData } from './scenario-data';

/** A way to unblock a request. Every change is needed, in this order. */
export type Fix = {
  readonly changes: readonly Change[];
  /** What to change, as an instruction. */
  readonly sentence: string;
  /** It lets in more than the page in question, or more than one would expect. */
  readonly isUnsafe: boolean;
  /** The scenario with only the first change made: what stopped it does so no more, though something else may. */
  readonly first: ScenarioData;
  /** The scenario with every change made: the page gets its response. */
  readonly all: ScenarioData;
};

/** No scenario needs more: two headers each on preflight and response, a status, for each of two hops. */
const mostChanges = 10;

/**
 * The smallest ways to get the page its response, each tried out by predicting again: the shortest first, unsafe ones
 * last. Empty when nothing is blocked, and when no change that is known here, and that data can express, helps.
 */
export function fixesFor(data: ScenarioData, place: Place, profile: Profile = specProfile): Fix[] {
  const fixes = new Map<string, Fix>();
  for (const first of blockOf(data, place, profile)?.candidates ?? []) {
    const fix = complete(data, place, first, profile);
    if (fix) fixes.set(JSON.stringify(fix.changes), fix);
  }
  return [...fixes.values()].toSorted(
    (left, right) =>
      Number(left.isUnsafe) - Number(right.isUnsafe) || left.changes.length - right.changes.length,
  );
}

/** Makes the change, and the next one for each block that then shows, until nothing is blocked. */
function complete(data: ScenarioData, place: Place, candidate: FixCandidate, profile: Profile): Fix | null {
  const made: { readonly candidate: FixCandidate; readonly data: ScenarioData }[] = [];
  const seen = new Set<string>();
  let next: FixCandidate | undefined = candidate;
  while (next && made.length < mostChanges) {
    const changed = applyChange(made.at(-1)?.data ?? data, next.change);
    if (changed === null) return null;
    made.push({ candidate: next, data: changed });
    const left = blockOf(changed, place, profile);
    if (left === null) {
      return {
        changes: made.map(({ candidate: { change } }) => change),
        sentence: made.map(({ candidate: { sentence } }) => sentence).join(' '),
        isUnsafe: made.some(({ candidate: { isUnsafe } }) => isUnsafe),
        first: made[0]?.data ?? changed,
        all: changed,
      };
    }
    if (seen.has(left.key)) return null;
    seen.add(left.key);
    [next] = left.candidates;
  }
  return null;
}

/** What stops the scenario, as a key to know it again by, and the changes that may help; null when nothing does. */
function blockOf(
  data: ScenarioData,
  place: Place,
  profile: Profile,
): { readonly key: string; readonly candidates: readonly FixCandidate[] } | null {
  const scenario = resolveScenario(data, place);
  const prediction = predict(scenario, profile);
  const { block } = prediction;
  return (
    block && { key: JSON.stringify(block), candidates: fixCandidates(block, scenario, prediction, profile) }
  );
}
