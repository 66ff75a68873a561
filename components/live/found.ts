import type { ObservedVerdict } from '@/lib/comparison/verdict';
import type { Prediction } from '@/lib/cors/prediction';
import type { Scenario } from '@/lib/cors/scenario';
import type { Exchange as RecordedExchange } from '@/lib/record/record';
import type { Observation } from '@/lib/run/observation';

/** What is known of a request: predicted, then arriving, then observed. */
export type Found = {
  readonly scenario: Scenario;
  readonly prediction: Prediction;
  /** By whose rules: "Fetch Standard", or an engine. */
  readonly rules: string;
  readonly observation: Observation | null;
  /** Of the observation. */
  readonly verdict: ObservedVerdict | null;
  /** What the record has so far of a run that is on its way; null when none is. */
  readonly arrived: readonly RecordedExchange[] | null;
};
