'use client';

import type { ReactNode } from 'react';
import { Exchange } from '@/components/exchange/exchange';
import { observedMessages, predictedMessages } from '@/components/exchange/messages';
import { predictedExchanges, recordedExchanges } from '@/components/exchange/shown-exchange';
import { Steps } from '@/components/exchange/steps';
import { VerdictStrip } from '@/components/exchange/verdict-strip';
import { Tabs, type Tab } from '@/components/ui/tabs';
import type { Prediction } from '@/lib/cors/prediction';
import type { Scenario } from '@/lib/cors/scenario';
import type { FeedState } from '@/lib/run/run-feed';
import { observedVerdict, predictedVerdict } from '@/lib/run/verdict';
import { Outcome } from './outcome';
import { Reasons } from './reasons';
import type { LiveRun } from './use-live-run';

type Props = {
  scenario: Scenario;
  prediction: Prediction;
  /** By whose rules: "Fetch Standard", or an engine. */
  rules: string;
  run: LiveRun;
  connection: FeedState['connection'];
  /** Prefix of the demo API's URLs. */
  api: string;
  tabs: readonly Tab[];
  /** Between the verdict and the details. */
  children?: ReactNode;
};

/** What will happen, or after a run what happened: the verdict, the reasons, the whole exchange. */
export function Findings({ scenario, prediction, rules, run, connection, api, tabs, children }: Props) {
  const observation = run.kind === 'done' ? run.observation : null;
  const recorded = observation?.record.kind === 'read' ? observation.record.exchanges : null;
  const written = scenario.request.headers ?? [];
  const isCredentialed = scenario.request.credentials !== undefined;
  const shown =
    observation === null || recorded === null
      ? predictedExchanges(prediction, isCredentialed)
      : recordedExchanges(recorded, written, observation.outcome, isCredentialed);
  const verdict =
    observation === null ? predictedVerdict(prediction, scenario.request.api) : observedVerdict(observation);
  const call = callOf(scenario);
  const messages =
    observation === null || recorded === null
      ? predictedMessages(prediction, shown, call, scenario.request.api)
      : observedMessages(observation, verdict, shown, call, prediction.method);
  const failed = prediction.steps.find((step) => step.outcome === 'failed');
  return (
    <>
      <div aria-live="polite">
        <VerdictStrip verdict={verdict} source={observation === null ? 'predicted' : 'observed'} />
      </div>
      <Reasons scenario={scenario} prediction={prediction} />
      <Outcome
        scenario={scenario}
        run={run}
        prediction={prediction}
        rules={rules}
        connection={connection}
        api={api}
      />
      {children}
      <Tabs
        label="Details"
        tabs={[
          {
            id: 'exchange',
            label: 'Exchange',
            content: (
              <Exchange
                messages={messages}
                exchanges={shown}
                pageHost={hostOf(scenario.page.origin)}
                apiHost={hostOf(scenario.request.url)}
                browser={observation?.browser ?? rules}
                lit={failed?.reads ?? []}
              />
            ),
          },
          {
            id: 'steps',
            label: 'Steps',
            content: <Steps steps={prediction.steps} exchanges={prediction.exchanges} />,
          },
          ...tabs,
        ]}
      />
    </>
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
