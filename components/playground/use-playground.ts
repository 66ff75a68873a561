'use client';

import { useDeferredValue, useMemo, useState, type Dispatch, type SetStateAction } from 'react';
import { ownRequest } from '@/components/request/api-edits';
import { byAllRules } from '@/lib/browsers/by-all-rules';
import { profiles } from '@/lib/browsers/profiles';
import { predict } from '@/lib/cors/predict';
import type { Scenario } from '@/lib/cors/scenario';
import { fixesFor } from '@/lib/scenarios/fixes';
import { apiOrigins, resolveScenario, type Place } from '@/lib/scenarios/resolve-scenario';
import type { ScenarioData } from '@/lib/scenarios/scenario-data';
import { doEnginesDiffer, type EngineId } from '@/components/live/engine-switch';
import { useRareGates } from '@/components/live/use-rare-gates';
import { fieldErrors } from '@/components/live/field-errors';

type Edited = readonly [edited: ScenarioData, setEdited: Dispatch<SetStateAction<ScenarioData>>];

/**
 * Everything that follows from the scenario under construction; what is costly follows a moment later.
 * @param ran the scenario of a run that is shown, at the URL it was run at
 */
export function usePlayground([edited, setEdited]: Edited, ran: Scenario | null, place: Place) {
  const [chosenEngine, setEngine] = useState<EngineId>('spec');

  const data = useMemo(() => ownRequest(edited), [edited]);
  const unrun = useMemo(() => resolveScenario(data, place), [data, place]);
  const scenario = ran ?? unrun;
  useRareGates(scenario);
  const settled = useDeferredValue(data);
  const settledScenario = useDeferredValue(scenario);
  const predictions = useMemo(
    () => byAllRules((profile) => predict(settledScenario, profile)),
    [settledScenario],
  );
  const doDiffer = useMemo(() => doEnginesDiffer(predictions), [predictions]);
  const engine = doDiffer ? chosenEngine : 'spec';
  const prediction = useMemo(() => predict(scenario, profiles[engine]), [scenario, engine]);
  const fixes = useMemo(() => fixesFor(settled, place, profiles[engine]), [settled, place, engine]);
  const origins = useMemo(() => apiOrigins(place), [place]);
  const errors = fieldErrors(edited, prediction.block, origins);
  return {
    edited,
    setEdited,
    data,
    settled,
    scenario,
    unrun,
    predictions,
    prediction,
    engine,
    setEngine,
    fixes,
    errors,
  };
}
