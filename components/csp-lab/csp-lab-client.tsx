'use client';

import { rulesNames } from '@/lib/browsers/engine-names';
import dynamic from 'next/dynamic';
import { profiles } from '@/lib/browsers/profiles';
import { EngineSwitch } from '@/components/live/engine-switch';
import { Fixes } from '@/components/live/fixes';
import { preparesRun } from '@/components/live/prepare-run';
import { RunBar } from '@/components/live/run-bar';
import { ScenarioPicker } from '@/components/live/scenario-picker';
import { RunButton } from '@/components/request/run-button';
import { Outcome } from '@/components/live/outcome';
import { predictedVerdict } from '@/lib/comparison/verdict';
import { hostPrefix, type Place } from '@/lib/scenarios/resolve-scenario';
import type { CatalogueScenario, ScenarioData } from '@/lib/scenarios/scenario-data';
import { AdditionButtons } from './addition-buttons';
import { predictedAnswer } from './connect-check';
import { DecidingDirectives } from './deciding-directives';
import { LabForm } from './lab-form';
import { LabSection } from './lab-section';
import { observedAnswer } from './observed-answer';
import { PolicyStrip } from './policy-strip';
import { useCspLab } from './use-csp-lab';
import { ViolationEvents } from './violation-events';

const ConsoleLines = dynamic(async () => (await import('./console-lines')).ConsoleLines);

type Props = {
  initial: ScenarioData;
  /** Scenarios to start from. */
  examples: readonly CatalogueScenario[];
  place: Place;
};

/** A page's policies, held against a connection, and the connection made for real under them. */
export function CspLabClient({ initial, examples, place }: Props) {
  const lab = useCspLab(initial, place);
  const { edited, run, scenario, prediction, predictions, engine, checks } = lab;
  const isRunning = run.kind === 'running';
  const observation = run.kind === 'done' ? run.observation : null;
  const check = checks[engine];
  const { chromium, firefox, webkit } = checks;
  const strip = (
    <PolicyStrip
      answer={observation === null ? predictedAnswer(check) : observedAnswer(observation, scenario)}
      verdict={run.kind === 'done' ? run.verdict : predictedVerdict(prediction, scenario.request.api)}
      source={observation === null ? 'predicted' : 'observed'}
    />
  );
  return (
    <form
      {...preparesRun}
      data-csp-lab={edited.id}
      onSubmit={(event) => {
        event.preventDefault();
        if (!isRunning) lab.runNow();
      }}
      className="@container"
    >
      <RunBar run={<RunButton isRunning={isRunning} onCancel={lab.cancel} />} strip={strip}>
        <ScenarioPicker scenarios={examples} current={edited.id} onPick={lab.open} />
      </RunBar>
      <div className="grid grid-cols-1 gap-4 @4xl:grid-cols-[minmax(20rem,24rem)_minmax(0,1fr)] @4xl:items-start">
        <div className="min-w-0 overflow-hidden rounded-2xl border bg-panel shadow-xs">
          <LabForm data={edited} onChange={lab.change} errors={lab.errors} docsOrigin={place.docsOrigin} />
        </div>
        <div className="min-w-0 overflow-hidden rounded-2xl border bg-page shadow-xs">
          <EngineSwitch predictions={predictions} value={engine} onChange={lab.choose} />
          <div aria-live="polite">
            <Outcome
              scenario={scenario}
              run={run}
              prediction={prediction}
              rules={rulesNames[engine]}
              profile={profiles[engine]}
              feed={lab.feed}
              api={hostPrefix('same-site', place)}
            />
          </div>
          <AdditionButtons
            additions={lab.additions}
            isRefused={check !== null && check.blockedAt !== null}
            engine={lab.ownEngine ?? 'spec'}
            onApply={lab.applyAndRun}
          />
          <Fixes fixes={lab.fixes} onApply={lab.applyAndRun} />
          {check === null ? null : <DecidingDirectives check={check} />}
          <ViolationEvents predicted={prediction.violations} observed={observation?.violations ?? null} />
          {chromium === null || firefox === null || webkit === null ? null : (
            <LabSection title="The console">
              <ConsoleLines
                scenario={scenario}
                predictions={predictions}
                checks={{ chromium, firefox, webkit }}
                ownEngine={lab.ownEngine}
              />
            </LabSection>
          )}
        </div>
      </div>
    </form>
  );
}
