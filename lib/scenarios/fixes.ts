import type { Change } from '../cors/change';
import type { FixCandidate } from '../cors/fix-candidate';
import { fixCandidates } from '../cors/fix-candidates';
import { predict } from '../cors/predict';
import type { Profile } from '../cors/profile';
import type { Scenario } from '../cors/scenario';
import { specProfile } from '../cors/spec-profile';
import { applyChange } from './apply-change';
import { resolveScenario, type Place } from './resolve-scenario';
import type { ScenarioData } from './scenario-data';

/** A way to unblock a request. Every change is needed, in this order. */
export type Fix<Subject = ScenarioData> = {
  readonly changes: readonly Change[];
  /** What to change, as an instruction. */
  readonly sentence: string;
  /** It lets in more than the page in question, or more than one would expect. */
  readonly isUnsafe: boolean;
  /** The subject with only what was found first changed: what stopped it does so no more, though something else may. */
  readonly first: Subject;
  /** The subject with every change made: the page gets its response. */
  readonly all: Subject;
};

/** What fixes are looked for in: the scenario that it comes to, and how it is changed; null where it can't be. */
export type FixSubject<Subject> = {
  readonly toScenario: (subject: Subject) => Scenario;
  readonly change: (subject: Subject, change: Change) => Subject | null;
};

/** No scenario needs more: two headers each on preflight and response, a status, for each of two hops. */
const mostChanges = 10;

/**
 * The smallest ways to get the page its response, each tried out by predicting again: the shortest first, unsafe ones
 * last. Empty when nothing is blocked, and when no change that is known here, and that data can express, helps.
 */
export function fixesFor(data: ScenarioData, place: Place, profile: Profile = specProfile): Fix[] {
  return findFixes(
    data,
    { toScenario: (changed) => resolveScenario(changed, place), change: applyChange },
    profile,
  );
}

/** As `fixesFor`, for anything that comes to a scenario. */
export function findFixes<Subject>(
  subject: Subject,
  means: FixSubject<Subject>,
  profile: Profile,
): Fix<Subject>[] {
  const fixes = new Map<string, Fix<Subject>>();
  const block = blockOf(subject, means, profile);
  for (const first of block?.candidates ?? []) {
    const fix = complete(subject, means, first, profile, block?.key);
    if (fix) fixes.set(JSON.stringify(fix.changes), fix);
  }
  return [...fixes.values()].toSorted(
    (left, right) =>
      Number(left.isUnsafe) - Number(right.isUnsafe) || left.changes.length - right.changes.length,
  );
}

/** Makes the change, and the next one for each block that then shows, until nothing is blocked. */
function complete<Subject>(
  subject: Subject,
  means: FixSubject<Subject>,
  candidate: FixCandidate,
  profile: Profile,
  blocked = '',
): Fix<Subject> | null {
  const made: { readonly candidate: FixCandidate; readonly subject: Subject }[] = [];
  const seen = new Set([blocked]);
  let next: FixCandidate | undefined = candidate;
  while (next && made.length < mostChanges) {
    const changed: Subject | null = changesOf(next).reduce<Subject | null>(
      (before, change) => (before === null ? null : means.change(before, change)),
      made.at(-1)?.subject ?? subject,
    );
    if (changed === null) return null;
    made.push({ candidate: next, subject: changed });
    const left: Stopped | null = blockOf(changed, means, profile);
    if (left === null) {
      return {
        changes: made.flatMap(({ candidate: one }) => changesOf(one)),
        sentence: made.map(({ candidate: { sentence } }) => sentence).join(' '),
        isUnsafe: made.some(({ candidate: { isUnsafe } }) => isUnsafe),
        first: made[0]?.subject ?? changed,
        all: changed,
      };
    }
    if (seen.has(left.key)) return null;
    seen.add(left.key);
    [next] = left.candidates;
  }
  return null;
}

function changesOf({ change, more = [] }: FixCandidate): readonly Change[] {
  return [change, ...more];
}

/** What stops a subject, as a key to know it again by, and the changes that may help. */
type Stopped = { readonly key: string; readonly candidates: readonly FixCandidate[] };

/** Null when nothing stops the subject. */
function blockOf<Subject>(subject: Subject, means: FixSubject<Subject>, profile: Profile): Stopped | null {
  const scenario = means.toScenario(subject);
  const prediction = predict(scenario, profile);
  const { block } = prediction;
  return (
    block && { key: JSON.stringify(block), candidates: fixCandidates(block, scenario, prediction, profile) }
  );
}
