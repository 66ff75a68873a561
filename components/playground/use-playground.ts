'use client';

import { useDeferredValue, useMemo, useState } from 'react';
import { completed } from '@/components/request/scenario-edits';
import { profiles } from '@/lib/browsers/profiles';
import { predict } from '@/lib/cors/predict';
import { specProfile } from '@/lib/cors/profile';
import { fixesFor } from '@/lib/scenarios/fixes';
import { toScenario, type Place } from '@/lib/scenarios/play';
import type { ScenarioData } from '@/lib/scenarios/scenario-data';
import { doEnginesDiffer, type EngineId, type Predictions } from '@/components/live/engine-switch';
import { fieldErrors } from '@/components/live/field-errors';

/** The scenario under construction, with everything that follows from it; what is costly follows a moment later. */
export function usePlayground(initial: ScenarioData, place: Place) {
  const [edited, setEdited] = useState(initial);
  const [chosenEngine, setEngine] = useState<EngineId>('spec');

  const data = useMemo(() => completed(edited), [edited]);
  const scenario = useMemo(() => toScenario(data, place), [data, place]);
  const settled = useDeferredValue(data);
  const predictions = useMemo((): Predictions => {
    const settledScenario = toScenario(settled, place);
    return {
      spec: predict(settledScenario, specProfile),
      chromium: predict(settledScenario, profiles.chromium),
      firefox: predict(settledScenario, profiles.firefox),
      webkit: predict(settledScenario, profiles.webkit),
    };
  }, [settled, place]);
  const doDiffer = useMemo(() => doEnginesDiffer(predictions), [predictions]);
  const engine = doDiffer ? chosenEngine : 'spec';
  const prediction = useMemo(() => predict(scenario, profiles[engine]), [scenario, engine]);
  const fixes = useMemo(() => fixesFor(settled, place, profiles[engine]), [settled, place, engine]);
  const origins = useMemo(() => [place.sameSite, place.crossSite].map((url) => new URL(url).origin), [place]);
  const errors = fieldErrors(edited, prediction.block, origins);
  return {
    edited,
    setEdited,
    data,
    settled,
    scenario,
    predictions,
    prediction,
    engine,
    setEngine,
    fixes,
    errors,
  };
}
