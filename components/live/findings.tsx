'use client';

import dynamic from 'next/dynamic';
import { memo, useDeferredValue, useEffect, useMemo, type ReactNode } from 'react';
import { Exchange } from '@/components/exchange/exchange';
import { Lanes } from '@/components/exchange/lanes';
import { messagesSoFar, observedMessages, predictedMessages } from '@/components/exchange/messages';
import { predictedExchanges, recordedExchanges } from '@/components/exchange/shown-exchange';
import { Steps } from '@/components/exchange/steps';
import { VerdictStrip } from '@/components/exchange/verdict-strip';
import { Tabs, type Tab } from '@/components/ui/tabs';
import type { Prediction } from '@/lib/cors/prediction';
import type { Scenario } from '@/lib/cors/scenario';
import type { Observation } from '@/lib/run/observation';
import type { FeedState } from '@/lib/run/run-feed';
import type { Exchange as RecordedExchange } from '@/lib/record/record';
import { observedVerdict, predictedVerdict } from '@/lib/comparison/verdict';
import { Outcome } from './outcome';
import { Reasons } from './reasons';
import type { LiveRun } from './use-live-run';

/** Its code is loaded while the first run is on its way. */
const loadPlayedLanes = async () => (await import('@/components/exchange/played-lanes')).PlayedLanes;
const PlayedLanes = dynamic(loadPlayedLanes);

const nothing: readonly RecordedExchange[] = [];

type Props = {
  scenario: Scenario;
  prediction: Prediction;
  /** By whose rules: "Fetch Standard", or an engine. */
  rules: string;
  run: LiveRun;
  feed: FeedState;
  /** Prefix of the demo API's URLs. */
  api: string;
  tabs: readonly Tab[];
  /** Between the verdict and the details. */
  children?: ReactNode;
};

/** What will happen, or after a run what happened: the verdict, the reasons, the whole exchange. */
export function Findings({ scenario, prediction, rules, run, feed, api, tabs, children }: Props) {
  const observation = run.kind === 'done' ? run.observation : null;
  const verdict =
    observation === null ? predictedVerdict(prediction, scenario.request.api) : observedVerdict(observation);
  const attempt = run.kind === 'running' ? run.attempt : null;
  const recorded = attempt === null ? nothing : feed.exchanges;
  const found = useMemo((): Found => {
    const arrived = attempt === null ? null : recorded.filter((exchange) => exchange.attempt === attempt);
    return { scenario, prediction, rules, observation, arrived };
  }, [scenario, prediction, rules, observation, attempt, recorded]);
  const settled = useDeferredValue(found);
  const isRunning = run.kind === 'running';
  useEffect(() => {
    if (isRunning) void loadPlayedLanes();
  }, [isRunning]);
  return (
    <>
      <div aria-live="polite">
        <VerdictStrip verdict={verdict} source={observation === null ? 'predicted' : 'observed'} />
      </div>
      <Reasons scenario={scenario} prediction={prediction} />
      <Outcome scenario={scenario} run={run} prediction={prediction} rules={rules} feed={feed} api={api} />
      {children}
      <Tabs
        label="Details"
        tabs={[
          { id: 'exchange', label: 'Exchange', content: <FoundExchange found={settled} /> },
          { id: 'steps', label: 'Steps', content: <FoundSteps found={settled} /> },
          ...tabs,
        ]}
      />
    </>
  );
}

/** What the details show; they may follow a moment after the verdict. */
type Found = {
  readonly scenario: Scenario;
  readonly prediction: Prediction;
  readonly rules: string;
  readonly observation: Observation | null;
  /** What the record has so far of a run that is on its way; null when none is. */
  readonly arrived: readonly RecordedExchange[] | null;
};

const FoundExchange = memo(function FoundExchange({ found }: { found: Found }) {
  const { scenario, prediction, rules, observation, arrived } = found;
  const { request, page } = scenario;
  const isCredentialed = request.credentials !== undefined;
  const call = callOf(scenario);
  const predicted = predictedExchanges(prediction, isCredentialed);
  const expected = predictedMessages(prediction, predicted, call, request.api);
  const recorded = (exchanges: readonly RecordedExchange[]) =>
    recordedExchanges(exchanges, request.headers ?? [], observation?.outcome ?? null, isCredentialed);
  const hosts = { pageHost: hostOf(page.origin), apiHost: hostOf(request.url) };
  const lit = prediction.steps.find((step) => step.outcome === 'failed')?.reads ?? [];
  if (arrived !== null) {
    const soFar = messagesSoFar(recorded(arrived), call);
    return (
      <Exchange exchanges={predicted} lit={lit}>
        <Lanes
          {...hosts}
          messages={[...soFar, ...expected.slice(soFar.length)]}
          drawn={soFar.length}
          stroke="ink"
          browser="running"
        />
      </Exchange>
    );
  }
  if (observation === null) {
    return (
      <Exchange exchanges={predicted} lit={lit}>
        <Lanes {...hosts} messages={expected} stroke="pencil" browser={rules} />
      </Exchange>
    );
  }
  const shown = recorded(observation.record.kind === 'read' ? observation.record.exchanges : nothing);
  return (
    <Exchange exchanges={shown} lit={lit}>
      <PlayedLanes
        {...hosts}
        messages={observedMessages(observation, observedVerdict(observation), shown, call, prediction.method)}
        stroke="ink"
        browser={observation.browser}
      />
    </Exchange>
  );
});

const FoundSteps = memo(function FoundSteps({ found: { prediction } }: { found: Found }) {
  return <Steps steps={prediction.steps} exchanges={prediction.exchanges} />;
});

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
