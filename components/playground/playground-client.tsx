'use client';

import { rulesNames } from '@/lib/browsers/engine-names';
import dynamic from 'next/dynamic';
import { VerdictStrip } from '@/components/exchange/verdict-strip';
import { NotRun } from '@/components/request/not-run';
import { RunButton } from '@/components/request/run-button';
import { RunBar } from '@/components/live/run-bar';
import { predictedVerdict } from '@/lib/comparison/verdict';
import { useRunFeed } from '@/components/live/use-run-feed';
import { Findings } from '@/components/live/findings';
import { FromTerminal } from '@/components/live/from-terminal';
import { useLiveRun } from '@/components/live/use-live-run';
import { hostPrefix, requestUrl, type Place } from '@/lib/scenarios/resolve-scenario';
import { whyNotRun } from '@/lib/comparison/why-not-run';
import { blankScenario } from '@/lib/scenarios/blank-scenario';
import { scenarios } from '@/lib/scenarios/catalogue';
import type { ScenarioData } from '@/lib/scenarios/scenario-data';
import { ownRequest } from '@/components/request/api-edits';
import { useCallback, useState } from 'react';
import { profiles } from '@/lib/browsers/profiles';
import type { Prediction } from '@/lib/cors/prediction';
import { AskFirst } from './ask-first';
import { Builder } from './builder';
import { EngineSwitch } from '@/components/live/engine-switch';
import { Fixes } from '@/components/live/fixes';
import { preparesRun } from '@/components/live/prepare-run';
import { LinkNotice } from './link-notice';
import { PreflightMemory } from './preflight-memory';
import { ProbeOffer } from './probe-offer';
import { RunHistory } from './run-history';
import { ScenarioPicker } from '@/components/live/scenario-picker';
import { Share } from './share';
import { useLinkedRequest } from './use-linked-request';
import { usePermalink } from './use-permalink';
import { usePlayground } from './use-playground';
import { usePreflightMemory } from './use-preflight-memory';
import { useRunHistory } from './use-run-history';
import { Nothing } from '@/components/ui/nothing';

const CodePanel = dynamic(() => import('./code-panel'), { ssr: false, loading: Loading });
const ServerNeeds = dynamic(async () => (await import('@/components/live/server-needs')).ServerNeeds, {
  loading: Nothing,
});
const ReportPanel = dynamic(() => import('./report-panel'), { ssr: false, loading: Loading });

function Loading() {
  return <div className="h-96 print:hidden" />;
}

/** Any scenario: built on the left, predicted and run on the right. */
export function PlaygroundClient({ initial, place }: { initial: ScenarioData; place: Place }) {
  const [edited, setEdited] = useState(initial);
  const feed = useRunFeed(place.sameSite);
  const { run, start, cancel, clear } = useLiveRun(place, feed.runId);
  const { data, settled, scenario, unrun, predictions, prediction, engine, setEngine, fixes, errors } =
    usePlayground([edited, setEdited], run.kind === 'done' ? run.planned.scenario : null, place);
  const api = hostPrefix(data.host === 'cross-site' ? 'cross-site' : 'same-site', place);
  const terminalAttempt = 'playground.terminal';
  const terminalUrl = requestUrl(
    data,
    place,
    feed.runId === null ? null : { runId: feed.runId, attempt: terminalAttempt },
  );

  const memory = usePreflightMemory(run);
  const past = useRunHistory(run);
  const [predictedAgain, setPredictedAgain] = useState<Prediction | null>(null);

  const edit = useCallback(
    (apply: (latest: ScenarioData) => ScenarioData) => {
      setEdited(apply);
      setPredictedAgain(null);
      clear();
    },
    [setEdited, clear],
  );
  const change = useCallback((next: ScenarioData) => edit(() => next), [edit]);
  const linked = useLinkedRequest(place);
  const { notice, remember } = usePermalink(data, (opened) => {
    linked.opened(opened);
    change(opened ?? blankScenario);
  });
  const open = useCallback(
    (next: ScenarioData) => {
      change(next);
      remember(ownRequest(next));
    },
    [change, remember],
  );
  const send = useCallback(
    (next: ScenarioData) => {
      setPredictedAgain(null);
      remember(next);
      void start(next);
    },
    [remember, start],
  );
  const { mayRun } = linked;
  const runNow = useCallback(
    (next: ScenarioData) => {
      if (whyNotRun(next, place) === null && mayRun(next)) send(next);
    },
    [mayRun, send, place],
  );
  const apply = useCallback(
    (fixed: ScenarioData) => {
      change(fixed);
      runNow(ownRequest(fixed));
    },
    [change, runNow],
  );
  const isRunning = run.kind === 'running';
  const notRun = whyNotRun(data, place);
  return (
    <form
      {...preparesRun}
      data-scenario={edited.id}
      onSubmit={(event) => {
        event.preventDefault();
        if (!isRunning) runNow(data);
      }}
      className="not-prose @container"
    >
      <LinkNotice notice={notice} />
      {linked.asked === null ? null : (
        <AskFirst
          request={linked.asked.request}
          onClose={linked.close}
          onSend={() => {
            if (linked.asked === null) return;
            linked.agree(linked.asked.request);
            send(linked.asked.data);
          }}
        />
      )}
      <RunBar
        run={notRun === null ? <RunButton isRunning={isRunning} onCancel={cancel} /> : <NotRun />}
        strip={
          <VerdictStrip
            verdict={
              run.kind === 'done'
                ? run.verdict
                : predictedVerdict(predictedAgain ?? prediction, scenario.request.api)
            }
            source={run.kind === 'done' ? 'observed' : 'predicted'}
            isLow
          />
        }
      >
        <ScenarioPicker scenarios={scenarios} current={edited.id} onPick={open} />
      </RunBar>
      <div className="grid gap-4 @4xl:grid-cols-[minmax(22rem,26rem)_minmax(0,1fr)] @4xl:items-start">
        <div className="overflow-hidden rounded-2xl border bg-panel shadow-xs">
          <Builder data={edited} onEdit={edit} errors={errors} place={place} prediction={prediction} />
          <Share data={settled} />
        </div>
        <div className="min-w-0 overflow-hidden rounded-2xl border bg-page shadow-xs">
          <EngineSwitch predictions={predictions} value={engine} onChange={setEngine} />
          <Findings
            scenario={scenario}
            prediction={predictedAgain ?? prediction}
            rules={rulesNames[engine]}
            profile={profiles[engine]}
            isGiven={data.request.url !== undefined && Object.keys(data.given ?? {}).length > 0}
            notRun={notRun}
            run={run}
            feed={feed}
            api={api}
            isVerdictApart
            tabs={[
              {
                id: 'code',
                label: 'Code',
                content: <CodePanel scenario={unrun} prediction={prediction} terminalUrl={terminalUrl} />,
              },
              {
                id: 'report',
                label: 'Report',
                content: (
                  <ReportPanel
                    data={data}
                    prediction={predictedAgain ?? prediction}
                    rules={engine}
                    notRun={notRun}
                    observation={run.kind === 'done' ? run.observation : null}
                    fixes={fixes}
                  />
                ),
              },
            ]}
          >
            {memory === null || run.kind !== 'done' ? null : (
              <PreflightMemory
                memory={memory}
                onAgain={() => {
                  setPredictedAgain(memory.again(performance.now() - memory.storedAt));
                  void start(run.planned.data, { attempt: memory.attempt });
                }}
              />
            )}
            {run.kind === 'done' && run.observation.evidence?.probe.kind === 'not made' ? (
              <ProbeOffer
                because={run.observation.evidence.probe.because}
                onProbe={() => void start(run.planned.data, { probeMethod: 'HEAD' })}
              />
            ) : null}
            {(predictedAgain ?? prediction).needs.length === 0 ? null : (
              <ServerNeeds
                scenario={scenario}
                prediction={predictedAgain ?? prediction}
                profile={profiles[engine]}
                observation={run.kind === 'done' ? run.observation : null}
              />
            )}
            <Fixes fixes={fixes} onApply={apply} isRun={notRun === null} />
          </Findings>
          <FromTerminal
            exchanges={feed.exchanges.filter((exchange) => exchange.attempt === terminalAttempt)}
          />
        </div>
      </div>
      <RunHistory runs={past} onOpen={open} />
    </form>
  );
}
