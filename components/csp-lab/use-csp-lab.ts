'use client';

import { useMemo, useState } from 'react';
import { useOwnEngine } from '@/components/live/use-own-engine';
import { doEnginesDiffer, type EngineId } from '@/components/live/engine-switch';
import { fieldErrors } from '@/components/live/field-errors';
import { completed } from '@/components/request/scenario-edits';
import { useKeptEdits } from '@/components/live/use-kept-edits';
import { useRareGates } from '@/components/live/use-rare-gates';
import { useRunFeed } from '@/components/live/use-run-feed';
import { useLiveRun } from '@/components/live/use-live-run';
import { byAllRules } from '@/lib/browsers/by-all-rules';
import { profiles } from '@/lib/browsers/profiles';
import { predict } from '@/lib/cors/predict';
import type { Scenario } from '@/lib/cors/scenario';
import { fixesFor } from '@/lib/scenarios/fixes';
import { apiOrigins, resolveScenario, type Place } from '@/lib/scenarios/resolve-scenario';
import type { ScenarioData } from '@/lib/scenarios/scenario-data';
import { additionsFor } from './additions';
import { policyCheckOf } from './connect-check';
import { inOneOrder } from './violation-groups';
import { engines } from '@/lib/cors/profile';

const engineIds = ['spec', ...engines] as const;

/** The lab's scenario, what follows from it, and its runs. After a run, everything is about the URLs of that run. */
export function useCspLab(initial: ScenarioData, place: Place) {
  const filled = useMemo(() => withFilledPolicies(initial, place), [initial, place]);
  const [edited, setEdited] = useKeptEdits(filled);
  const [chosen, choose] = useState<EngineId | null>(null);
  const feed = useRunFeed(place.sameSite);
  const { run, start, cancel, clear } = useLiveRun(place, feed.runId);
  const ownEngine = useOwnEngine();

  const data = useMemo(() => completed(edited), [edited]);
  const unrun = useMemo(() => resolveScenario(data, place), [data, place]);
  const scenario = run.kind === 'done' ? run.planned.scenario : unrun;
  useRareGates(scenario);
  const { predictions, checks } = useMemo(() => predictedByAll(scenario), [scenario]);
  const doDiffer = useMemo(() => doEnginesDiffer(predictions), [predictions]);
  const engine = doDiffer ? (chosen ?? ownEngine ?? 'spec') : 'spec';
  const additions = useMemo(() => {
    const first: EngineId = ownEngine ?? 'spec';
    const ordered: EngineId[] = [first, ...engineIds.filter((id) => id !== first)];
    return additionsFor(
      data,
      place,
      ordered.map((id) => profiles[id]),
    );
  }, [data, place, ownEngine]);
  const prediction = predictions[engine];
  const isOtherGate = prediction.block !== null && prediction.block.kind !== 'csp';
  const fixes = useMemo(
    () => (isOtherGate ? fixesFor(data, place, profiles[engine]) : []),
    [isOtherGate, data, place, engine],
  );
  const origins = useMemo(() => apiOrigins(place), [place]);

  const observation = useMemo(
    () =>
      run.kind === 'done' ? { ...run.observation, violations: inOneOrder(run.observation.violations) } : null,
    [run],
  );

  const change = (next: ScenarioData) => {
    setEdited(next);
    clear();
  };
  return {
    edited,
    change,
    open: (next: ScenarioData) => change(withFilledPolicies(next, place)),
    runNow: () => void start(data),
    applyAndRun: (next: ScenarioData) => {
      change(next);
      void start(completed(next));
    },
    cancel,
    run: run.kind === 'done' && observation !== null ? { ...run, observation } : run,
    feed,
    scenario,
    predictions,
    prediction,
    engine,
    choose,
    ownEngine,
    checks,
    additions,
    fixes,
    errors: fieldErrors(edited, predictions.spec.block, origins),
  };
}

/** What each engine does, and what the policies say by its rules. */
function predictedByAll(scenario: Scenario) {
  const predicted = byAllRules((profile) => {
    const prediction = predict(scenario, profile);
    const check = policyCheckOf(scenario, prediction, profile);
    return { prediction: { ...prediction, violations: inOneOrder(prediction.violations) }, check };
  });
  const predictions = byAllRules(({ id }) => predicted[id].prediction);
  const checks = byAllRules(({ id }) => predicted[id].check);
  return { predictions, checks };
}

/** The scenario with its policies as they are sent, placeholders filled in, so that they can be read and edited. */
function withFilledPolicies(data: ScenarioData, place: Place): ScenarioData {
  const { policies = [] } = resolveScenario(data, place).page;
  return { ...data, page: { ...data.page, policies } };
}
