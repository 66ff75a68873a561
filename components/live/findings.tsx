'use client';

import { memo, useDeferredValue, useMemo, type ReactNode } from 'react';
import { Exchange } from '@/components/exchange/exchange';
import { observedMessages, predictedMessages } from '@/components/exchange/messages';
import { predictedExchanges, recordedExchanges } from '@/components/exchange/shown-exchange';
import { Steps } from '@/components/exchange/steps';
import { VerdictStrip } from '@/components/exchange/verdict-strip';
import { Tabs, type Tab } from '@/components/ui/tabs';
import type { Prediction } from '@/lib/cors/prediction';
import type { Scenario } from '@/lib/cors/scenario';
import type { Observation } from '@/lib/run/observation';
import type { FeedState } from '@/lib/run/run-feed';
import { observedVerdict, predictedVerdict } from '@/lib/comparison/verdict';
import { Outcome } from './outcome';
import { Reasons } from './reasons';
import type { LiveRun } from './use-live-run';

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
  const found = useMemo(
    (): Found => ({ scenario, prediction, rules, observation }),
    [scenario, prediction, rules, observation],
  );
  const settled = useDeferredValue(found);
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
};

const FoundExchange = memo(function FoundExchange({ found }: { found: Found }) {
  const { scenario, prediction, rules, observation } = found;
  const { request, page } = scenario;
  const isCredentialed = request.credentials !== undefined;
  const call = callOf(scenario);
  const shown =
    observation === null
      ? predictedExchanges(prediction, isCredentialed)
      : recordedExchanges(
          observation.record.kind === 'read' ? observation.record.exchanges : [],
          request.headers ?? [],
          observation.outcome,
          isCredentialed,
        );
  return (
    <Exchange
      messages={
        observation === null
          ? predictedMessages(prediction, shown, call, request.api)
          : observedMessages(observation, observedVerdict(observation), shown, call, prediction.method)
      }
      stroke={observation === null ? 'pencil' : 'ink'}
      exchanges={shown}
      pageHost={hostOf(page.origin)}
      apiHost={hostOf(request.url)}
      browser={observation?.browser ?? rules}
      lit={prediction.steps.find((step) => step.outcome === 'failed')?.reads ?? []}
    />
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
