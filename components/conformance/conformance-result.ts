import { departuresInPlay } from '@/lib/browsers/departures-in-play';
import { profiles } from '@/lib/browsers/profiles';
import { predict } from '@/lib/cors/predict';
import { compare, type ComparedValue } from '@/lib/comparison/comparison';
import { engineOf } from '@/lib/browsers/engine-of';
import { toScenario, type Place } from '@/lib/scenarios/play';
import type { CatalogueScenario } from '@/lib/scenarios/scenario-data';
import type { BatchResult } from './batch-runner';

/** How a browser's behaviour in one scenario stands to what was predicted. */
export type Standing = 'as the standard says' | 'a known departure' | 'not as predicted' | 'not run';

export type ConformanceResult = {
  readonly id: string;
  readonly title: string;
  readonly theme: CatalogueScenario['theme'];
  readonly standing: Standing;
  /** Why it could not be run; else empty. */
  readonly message: string;
  /** The departures that explain why it is not as the standard says. */
  readonly departures: readonly { readonly id: string; readonly sentence: string }[];
  /** Every value that was compared, predicted by this browser's own rules where they are known. */
  readonly compared: readonly ComparedValue[];
};

/** Lays what the browser did beside the standard and, where it differs, beside the rules known of that browser. */
export function conformanceResult(
  data: CatalogueScenario,
  { attempt, observed }: BatchResult,
  place: Place,
): ConformanceResult {
  const { id, title, theme } = data;
  const about = { id, title, theme, message: '', departures: [] };
  if (!observed.ok) return { ...about, standing: 'not run', message: observed.message, compared: [] };
  const { observation } = observed;
  if (observation.outcome.kind === 'timed out' || observation.record.kind === 'unreachable') {
    const message =
      observation.record.kind === 'unreachable'
        ? observation.record.message
        : 'The browser had no answer in time.';
    return { ...about, standing: 'not run', message, compared: [] };
  }
  const scenario = toScenario(data, place, attempt);
  const byStandard = compare(predict(scenario), observation);
  if (byStandard.every(({ agrees }) => agrees)) {
    return { ...about, standing: 'as the standard says', compared: byStandard };
  }
  const engine = engineOf(observation.browser);
  if (engine === null) return { ...about, standing: 'not as predicted', compared: byStandard };
  const compared = compare(predict(scenario, profiles[engine]), observation);
  const isKnown = compared.every(({ agrees }) => agrees);
  return {
    ...about,
    standing: isKnown ? 'a known departure' : 'not as predicted',
    departures: isKnown ? departuresInPlay(scenario, engine) : [],
    compared: isKnown ? byStandard : compared,
  };
}
