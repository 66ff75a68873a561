import { useMemo } from 'react';
import type { Exchange as RecordedExchange } from '@/lib/record/record';
import type { FeedState } from '@/lib/run/run-feed';
import type { Found } from './found';
import type { LiveRun } from './use-live-run';

const nothing: readonly RecordedExchange[] = [];

type Watched = Pick<Found, 'scenario' | 'prediction' | 'rules'> & {
  readonly run: LiveRun;
  readonly feed: Pick<FeedState, 'exchanges'>;
};

/** The same object until something of it changes. */
export function useFound({ scenario, prediction, rules, run, feed }: Watched): Found {
  const { observation, verdict } = run.kind === 'done' ? run : { observation: null, verdict: null };
  const attempt = run.kind === 'running' ? run.attempt : null;
  const recorded = attempt === null ? nothing : feed.exchanges;
  return useMemo((): Found => {
    const arrived = attempt === null ? null : recorded.filter((exchange) => exchange.attempt === attempt);
    return { scenario, prediction, rules, observation, verdict, arrived };
  }, [scenario, prediction, rules, observation, verdict, attempt, recorded]);
}
