'use client';

import { useState } from 'react';
import { VerdictStrip } from '@/components/exchange/verdict-strip';
import * as runner from '@/components/live/runner';
import { Outcome } from '@/components/live/outcome';
import { Sequence } from '@/components/live/sequence';
import { useFound } from '@/components/live/use-found';
import { useLiveRequest } from '@/components/live/use-live-request';
import { RequestForm } from '@/components/request/request-form';
import { predictedVerdict } from '@/lib/comparison/verdict';
import { hostPrefix, type Place } from '@/lib/scenarios/resolve-scenario';
import type { ScenarioData } from '@/lib/scenarios/scenario-data';

/** A live request with its form, its picture and its verdict, and after a run what that showed; the page comes with all that runs it. */
export function HeroRequest({ data, place }: { data: ScenarioData; place: Place }) {
  const [edited, setEdited] = useState(data);
  const live = useLiveRequest(edited, place, place.sameSite, null, runner);
  const { feed, run, scenario, prediction } = live;
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
          live.clear();
        }}
        prefix={hostPrefix('same-site', place)}
        isRunning={run.kind === 'running'}
        onRun={live.send}
        onCancel={live.cancel}
      />
      <Sequence found={found} />
      <div aria-live="polite" className="-mb-px border-t">
        <VerdictStrip
          verdict={isObserved ? run.verdict : predictedVerdict(prediction, scenario.request.api)}
          source={isObserved ? 'observed' : 'predicted'}
        />
        <Outcome
          scenario={scenario}
          run={run}
          prediction={prediction}
          rules="Fetch Standard"
          feed={feed}
          api={hostPrefix('same-site', place)}
        />
      </div>
    </section>
  );
}
