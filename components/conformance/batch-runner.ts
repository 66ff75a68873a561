import { planRuns } from '@/lib/comparison/plan-runs';
import { observeMany, type ObservedRun } from '@/lib/run/observe-many';
import type { Attempt, Place } from '@/lib/scenarios/play';
import type { ScenarioData } from '@/lib/scenarios/scenario-data';

/** One scenario of a batch, under the address it was run at. */
export type BatchResult = { readonly attempt: Attempt; readonly observed: ObservedRun };

declare global {
  interface Window {
    /** The conformance page's own runner: takes scenarios and promises a `BatchResult` for each, both as JSON. */
    preflightRunBatch?: (scenarios: string) => Promise<string>;
  }
}

/** Runs scenarios in this browser. @throws the signal's reason when it is aborted */
export async function runBatch(
  scenarios: readonly ScenarioData[],
  place: Place,
  signal: AbortSignal,
): Promise<BatchResult[]> {
  const planned = planRuns(scenarios, place);
  const observed = await observeMany(
    planned.map(({ run }) => run),
    signal,
  );
  return planned.map(({ attempt }, index) => ({
    attempt,
    observed: observed[index] ?? { ok: false, message: 'The run was left out.' },
  }));
}

/** Offers the runner to whoever drives the browser, for as long as the page stands. Returns what takes it away. */
export function offerBatchRunner(place: Place): () => void {
  const ended = new AbortController();
  window.preflightRunBatch = async (json) => {
    const isScenarios = (value: unknown): value is ScenarioData[] => Array.isArray(value);
    const scenarios: unknown = JSON.parse(json);
    if (!isScenarios(scenarios)) throw new TypeError('A list of scenarios is wanted.');
    return JSON.stringify(await runBatch(scenarios, place, ended.signal));
  };
  return () => {
    ended.abort();
    delete window.preflightRunBatch;
  };
}
