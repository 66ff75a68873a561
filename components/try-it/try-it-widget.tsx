'use client';

import { useMemo, useReducer } from 'react';
import { Exchange } from '@/components/exchange/exchange';
import { observedMessages, predictedMessages } from '@/components/exchange/messages';
import { predictedExchanges, recordedExchanges } from '@/components/exchange/shown-exchange';
import { Steps } from '@/components/exchange/steps';
import { VerdictStrip } from '@/components/exchange/verdict-strip';
import { applyEdit, editedRequest, withEdits, type Edit } from '@/components/request/edited-request';
import { RequestCode } from '@/components/request/request-code';
import { RequestForm } from '@/components/request/request-form';
import { useRunFeed } from '@/components/run/use-run-feed';
import { Tabs } from '@/components/ui/tabs';
import { predict } from '@/lib/cors/predict';
import { observedVerdict, predictedVerdict } from '@/lib/run/verdict';
import { hostPrefix, requestUrl, toScenario, type Place } from '@/lib/scenarios/play';
import type { ScenarioData } from '@/lib/scenarios/scenario-data';
import { FromTerminal } from './from-terminal';
import { Outcome } from './outcome';
import { Reasons } from './reasons';
import { useLiveRun } from './use-live-run';

/** The live request. What it shows before a run is the prediction, which the server renders too. */
export function TryItWidget({ data, place }: { data: ScenarioData; place: Place }) {
  const [edited, edit] = useReducer(applyEdit, data, editedRequest);
  const api = hostPrefix(data.host ?? 'same-site', place);
  const feed = useRunFeed(api);
  const { run, start, cancel, clear } = useLiveRun(place, feed.runId);

  const current = useMemo(() => withEdits(data, edited), [data, edited]);
  const scenario = useMemo(() => toScenario(current, place), [current, place]);
  const prediction = useMemo(() => predict(scenario), [scenario]);
  const terminalUrl = requestUrl(
    current,
    place,
    feed.runId === null ? null : { runId: feed.runId, label: `${data.id}.terminal` },
  );

  const observation = run.kind === 'done' ? run.observation : null;
  const recorded = observation?.record.kind === 'read' ? observation.record.exchanges : null;
  const written = current.request.headers ?? [];
  const shown =
    observation === null || recorded === null
      ? predictedExchanges(prediction)
      : recordedExchanges(recorded, written, observation.outcome);
  const verdict = observation === null ? predictedVerdict(prediction) : observedVerdict(observation);
  const call = prediction.method === 'GET' && written.length === 0 ? 'fetch(url)' : 'fetch(url, options)';
  const messages =
    observation === null || recorded === null
      ? predictedMessages(prediction, shown, call)
      : observedMessages(observation, verdict, shown, call, prediction.method);
  const failed = prediction.steps.find((step) => step.outcome === 'failed');

  const change = (next: Edit) => {
    edit(next);
    clear();
  };
  return (
    <section
      aria-label={`Live request: ${data.title}`}
      data-scenario={data.id}
      className="not-prose my-7 overflow-hidden rounded-2xl border bg-page shadow-xs"
    >
      <RequestForm
        request={edited}
        onEdit={change}
        prefix={api}
        path={data.request.path}
        isRunning={run.kind === 'running'}
        onRun={() => void start(current)}
        onCancel={cancel}
      />
      <div aria-live="polite">
        <VerdictStrip verdict={verdict} source={observation === null ? 'predicted' : 'observed'} />
      </div>
      <Reasons prediction={prediction} />
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
                pageHost={new URL(place.docsOrigin).host}
                apiHost={new URL(api).host}
                browser={observation?.browser ?? 'Fetch Standard'}
                lit={failed?.reads ?? []}
              />
            ),
          },
          {
            id: 'steps',
            label: 'Steps',
            content: <Steps steps={prediction.steps} exchanges={prediction.exchanges} />,
          },
          {
            id: 'code',
            label: 'Code',
            content: (
              <RequestCode
                request={scenario.request}
                prediction={prediction}
                origin={place.docsOrigin}
                terminalUrl={terminalUrl}
              />
            ),
          },
        ]}
      />
      <Outcome run={run} prediction={prediction} connection={feed.connection} api={api} />
      <FromTerminal
        exchanges={feed.exchanges.filter((exchange) => exchange.attempt === `${data.id}.terminal`)}
      />
    </section>
  );
}
