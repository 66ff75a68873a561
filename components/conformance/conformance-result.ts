import { departuresInPlay } from '@/lib/browsers/departures-in-play';
import { profiles } from '@/lib/browsers/profiles';
import { predict } from '@/lib/cors/predict';
import { compare, type ComparedValue } from '@/lib/comparison/compare';
import { engineOf } from '@/lib/browsers/engine-of';
import type { Observation } from '@/lib/run/observation';
import type { CatalogueScenario } from '@/lib/scenarios/scenario-data';
import type { BatchRun } from './batch-runner';

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
  { id, title, theme }: CatalogueScenario,
  { planned, observed }: BatchRun,
): ConformanceResult {
  const about = { id, title, theme, message: '', departures: [] };
  if (!observed.ok) return { ...about, standing: 'not run', message: observed.message, compared: [] };
  const { observation } = observed;
  const { scenario } = planned;
  const byStandard = compare(predict(scenario), observation);
  if (byStandard.result === 'nothing observed')
    return { ...about, standing: 'not run', message: whyNothing(observation), compared: [] };
  if (byStandard.result === 'as predicted')
    return { ...about, standing: 'as the standard says', compared: byStandard.rows };
  const engine = engineOf(observation.browser);
  if (engine === null) return { ...about, standing: 'not as predicted', compared: byStandard.rows };
  const byEngine = compare(predict(scenario, profiles[engine]), observation, profiles[engine]);
  const isKnown = byEngine.result === 'as predicted';
  return {
    ...about,
    standing: isKnown ? 'a known departure' : 'not as predicted',
    departures: isKnown ? departuresInPlay(scenario, engine) : [],
    compared: isKnown ? byStandard.rows : byEngine.rows,
  };
}

function whyNothing({ outcome, record }: Observation): string {
  if (record.kind === 'unreachable') return record.message;
  return outcome.kind === 'timed out'
    ? 'The browser had no response in time.'
    : 'Nothing was observed that could be compared with the prediction.';
}
