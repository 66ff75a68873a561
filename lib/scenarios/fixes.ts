import { applyChange } from './apply-change';
import type { Block } from '../cors/block';
import { fixCandidates, type FixCandidate } from './fix-candidates';
import { predict } from '../cors/predict';
import type { Change, Prediction } from '../cors/prediction';
import { specProfile, type Profile } from '../cors/profile';
import type { Scenario } from '../cors/scenario';

/** A way to unblock a request. Every change is needed, in this order. */
export type Fix = {
  readonly changes: readonly Change[];
  /** What to change, as an instruction. */
  readonly sentence: string;
  /** It lets in more than the page in question, or more than one would expect. */
  readonly isUnsafe: boolean;
};

/** No scenario needs more: two headers each on preflight and response, a status, for each of two hops. */
const mostChanges = 10;

/**
 * The smallest ways to get the page its response, each tried out by predicting again; the shortest first. Empty when
 * nothing is blocked, and when no change that is known here helps.
 */
export function fixesFor(scenario: Scenario, prediction: Prediction, profile: Profile = specProfile): Fix[] {
  const fixes = new Map<string, Fix>();
  for (const first of candidatesOf(scenario, prediction, profile)) {
    const fix = complete(scenario, first, profile);
    if (fix) fixes.set(JSON.stringify(fix.changes), fix);
  }
  return [...fixes.values()].toSorted((left, right) => left.changes.length - right.changes.length);
}

/** Makes the change, and the next one for each block that then shows, until nothing is blocked. */
function complete(scenario: Scenario, first: FixCandidate, profile: Profile): Fix | null {
  const made: FixCandidate[] = [];
  const seen = new Set<string>();
  let current = scenario;
  let next: FixCandidate | undefined = first;
  while (next && made.length < mostChanges) {
    made.push(next);
    current = applyChange(current, next.change, profile);
    const prediction = predict(current, profile);
    if (prediction.block === null) {
      return {
        changes: made.map(({ change }) => change),
        sentence: made.map(({ sentence }) => sentence).join(' '),
        isUnsafe: made.some(({ isUnsafe }) => isUnsafe),
      };
    }
    const block: Block = prediction.block;
    const key = JSON.stringify(block);
    if (seen.has(key)) return null;
    seen.add(key);
    [next] = candidatesOf(current, prediction, profile);
  }
  return null;
}

function candidatesOf(scenario: Scenario, prediction: Prediction, profile: Profile): readonly FixCandidate[] {
  return prediction.block ? fixCandidates(prediction.block, scenario, prediction, profile) : [];
}
