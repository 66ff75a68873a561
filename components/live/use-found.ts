import { useMemo } from 'react';
import type { Prediction } from '@/lib/cors/prediction';
import type { Scenario } from '@/lib/cors/scenario';
import type { Exchange as RecordedExchange } from '@/lib/record/record';
import type { Observation } from '@/lib/run/observation';
import type { FeedState } from '@/lib/run/run-feed';
import type { LiveRun } from './use-live-run';

const nothing: readonly RecordedExchange[] = [];

/** What is known of a request: predicted, then arriving, then observed. */
export type Found = {
  readonly scenario: Scenario;
  readonly prediction: Prediction;
  /** By whose rules: "Fetch Standard", or an engine. */
  readonly rules: string;
  readonly observation: Observation | null;
  /** What the record has so far of a run that is on its way; null when none is. */
  readonly arrived: readonly RecordedExchange[] | null;
};

type Watched = Pick<Found, 'scenario' | 'prediction' | 'rules'> & {
  readonly run: LiveRun;
  readonly feed: Pick<FeedState, 'exchanges'>;
};

/** The same object until something of it changes. */
export function useFound({ scenario, prediction, rules, run, feed }: Watched): Found {
  const observation = run.kind === 'done' ? run.observation : null;
  const attempt = run.kind === 'running' ? run.attempt : null;
  const recorded = attempt === null ? nothing : feed.exchanges;
  return useMemo((): Found => {
    const arrived = attempt === null ? null : recorded.filter((exchange) => exchange.attempt === attempt);
    return { scenario, prediction, rules, observation, arrived };
  }, [scenario, prediction, rules, observation, attempt, recorded]);
}
