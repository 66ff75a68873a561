'use client';

import { useMemo, useState } from 'react';
import { VerdictStrip } from '@/components/exchange/verdict-strip';
import { Sequence } from '@/components/live/sequence';
import { useFound } from '@/components/live/use-found';
import { useLiveRun } from '@/components/live/use-live-run';
import { useRunFeed } from '@/components/live/use-run-feed';
import { RequestForm } from '@/components/request/request-form';
import { completed } from '@/components/request/scenario-edits';
import { predict } from '@/lib/cors/engine';
import { observedVerdict, predictedVerdict } from '@/lib/comparison/verdict';
import { hostPrefix, resolveScenario, type Place } from '@/lib/scenarios/resolve-scenario';
import type { ScenarioData } from '@/lib/scenarios/scenario-data';

/** A live request with nothing but its form, its picture and its verdict. */
export function HeroRequest({ data, place }: { data: ScenarioData; place: Place }) {
  const [edited, setEdited] = useState(data);
  const feed = useRunFeed(place.sameSite);
  const { run, start, cancel, clear } = useLiveRun(place, feed.runId);
  const current = useMemo(() => completed(edited), [edited]);
  const unrun = useMemo(() => resolveScenario(current, place), [current, place]);
  const scenario = run.kind === 'done' ? run.planned.scenario : unrun;
  const prediction = useMemo(() => predict(scenario), [scenario]);
  const found = useFound({ scenario, prediction, rules: 'Fetch Standard', run, feed });
  const isObserved = run.kind === 'done';
  return (
    <section
      aria-label={`Live request: ${data.title}`}
      data-scenario={data.id}
      className="overflow-hidden rounded-2xl border bg-page shadow-xs"
    >
      <RequestForm
        data={edited}
        onChange={(changed) => {
          setEdited(changed);
          clear();
        }}
        prefix={hostPrefix('same-site', place)}
        isRunning={run.kind === 'running'}
        onRun={() => void start(current)}
        onCancel={cancel}
      />
      <Sequence found={found} />
      <div aria-live="polite" className="border-t [&>dl]:border-b-0">
        <VerdictStrip
          verdict={
            isObserved ? observedVerdict(run.observation) : predictedVerdict(prediction, scenario.request.api)
          }
          source={isObserved ? 'observed' : 'predicted'}
        />
        {run.kind === 'failed' ? <p className="px-4 py-2 text-sm text-blocked">{run.message}</p> : null}
      </div>
    </section>
  );
}
