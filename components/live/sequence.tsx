import dynamic from 'next/dynamic';
import { useMemo } from 'react';
import { Lanes } from '@/components/exchange/lanes';
import { messagesSoFar, observedMessages, predictedMessages } from '@/components/exchange/messages';
import {
  predictedExchanges,
  recordedExchanges,
  type ShownExchange,
} from '@/components/exchange/shown-exchange';
import type { Prediction } from '@/lib/cors/prediction';
import type { Scenario } from '@/lib/cors/scenario';
import type { Exchange as RecordedExchange } from '@/lib/record/record';
import type { Observation } from '@/lib/run/observation';
import type { FeedState } from '@/lib/run/run-feed';
import { observedVerdict } from '@/lib/comparison/verdict';
import { loadPlayedLanes } from './prepare-run';
import type { LiveRun } from './use-live-run';

/** Its code is loaded before the first run. */
const PlayedLanes = dynamic(loadPlayedLanes);

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

/** The exchanges as the page draws them: recorded ones once a run is over, else those that are predicted. */
export function shownExchanges({ scenario, prediction, observation }: Found): ShownExchange[] {
  const isCredentialed = scenario.request.credentials !== undefined;
  if (observation === null) return predictedExchanges(prediction, isCredentialed);
  const { record, outcome } = observation;
  return recordedExchanges(
    record.kind === 'read' ? record.exchanges : nothing,
    scenario.request.headers ?? [],
    outcome,
    isCredentialed,
  );
}

/** Who said what to whom: a prediction, what has happened so far of a run, or what was recorded of it. */
export function Sequence({ found }: { found: Found }) {
  const { scenario, prediction, rules, observation, arrived } = found;
  const { request, page } = scenario;
  const call = callOf(scenario);
  const hosts = { pageHost: hostOf(page.origin), apiHost: hostOf(request.url) };
  const shown = shownExchanges(found);
  if (observation !== null) {
    const verdict = observedVerdict(observation);
    return (
      <PlayedLanes
        {...hosts}
        messages={observedMessages(observation, verdict, shown, call, prediction.method)}
        stroke="ink"
        browser={observation.browser}
      />
    );
  }
  const expected = predictedMessages(prediction, shown, call, request.api);
  if (arrived === null) return <Lanes {...hosts} messages={expected} stroke="pencil" browser={rules} />;
  const soFar = messagesSoFar(recordedExchanges(arrived, request.headers ?? [], null, false), call);
  return (
    <Lanes
      {...hosts}
      messages={[...soFar, ...expected.slice(soFar.length)]}
      drawn={soFar.length}
      stroke="ink"
      browser="running"
    />
  );
}

/** The call as the script makes it, in short. */
function callOf({ request: { api = 'fetch', method = 'GET', headers = [], body } }: Scenario): string {
  switch (api) {
    case 'fetch':
    case 'Request':
    case 'Headers':
      return method === 'GET' && headers.length === 0 ? 'fetch(url)' : 'fetch(url, options)';
    case 'xhr':
      return body === undefined ? 'xhr.send()' : 'xhr.send(body)';
    case 'sendBeacon':
      return 'navigator.sendBeacon(url)';
    case 'EventSource':
      return 'new EventSource(url)';
    case 'WebSocket':
      return 'new WebSocket(url)';
  }
}

function hostOf(url: string): string {
  return URL.canParse(url) ? new URL(url).host : url;
}
