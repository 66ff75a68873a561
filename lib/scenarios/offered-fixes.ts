import { fixesFor } from './fixes';
import { predict } from '../cors/predict';
import type { Change } from '../cors/prediction';
import { specProfile, type Profile } from '../cors/profile';
import { changeData } from './change-data';
import { toScenario, type Place } from './play';
import type { ScenarioData } from './scenario-data';

/** A way to unblock a scenario, as scenarios ready to be run. */
export type OfferedFix = {
  readonly sentence: string;
  readonly isUnsafe: boolean;
  readonly changes: readonly Change[];
  /** The scenario with only the first change made: what stopped it does so no more, though something else may. */
  readonly first: ScenarioData;
  /** The scenario with every change made: the page gets its response. */
  readonly all: ScenarioData;
};

/** The fixes the engine found, those that a scenario's data can express, each checked again as it would be run. Unsafe ones come last. */
export function offeredFixes(data: ScenarioData, place: Place, profile: Profile = specProfile): OfferedFix[] {
  const scenario = toScenario(data, place);
  const prediction = predict(scenario, profile);
  if (prediction.block === null) return [];
  const offered: OfferedFix[] = [];
  for (const { sentence, isUnsafe, changes } of fixesFor(scenario, prediction, profile)) {
    const steps: ScenarioData[] = [];
    for (const change of changes) {
      const changed = changeData(steps.at(-1) ?? data, change);
      if (changed === null) break;
      steps.push(changed);
    }
    const [first] = steps;
    const all = steps.at(-1);
    if (first === undefined || all === undefined || steps.length !== changes.length) continue;
    if (predict(toScenario(all, place), profile).block !== null) continue;
    offered.push({ sentence, isUnsafe, changes, first, all });
  }
  return offered.toSorted((a, b) => Number(a.isUnsafe) - Number(b.isUnsafe));
}
