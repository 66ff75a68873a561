import { planRuns, type PlannedRun } from '@/lib/comparison/planned-run';
import { observeMany, type ObservedRun } from '@/lib/run/observe-many';
import type { RecordKey } from '@/lib/record/run-path';
import type { Place } from '@/lib/scenarios/resolve-scenario';
import type { ScenarioData } from '@/lib/scenarios/scenario-data';

/** One scenario of a batch, as it was run. */
export type BatchRun = { readonly planned: PlannedRun; readonly observed: ObservedRun };

/** The same for whoever drives the browser: under which address it was run. */
export type BatchResult = { readonly recordKey: RecordKey; readonly observed: ObservedRun };

declare global {
  interface Window {
    /** The conformance page's own runner, for whoever drives the browser: promises a result for each scenario. */
    preflightRunBatch?: (scenarios: readonly ScenarioData[]) => Promise<BatchResult[]>;
  }
}

/** Runs scenarios in this browser. @throws the signal's reason when it is aborted */
export async function runBatch(
  scenarios: readonly ScenarioData[],
  place: Place,
  signal: AbortSignal,
): Promise<BatchRun[]> {
  const planned = planRuns(scenarios, place);
  const observed = await observeMany(
    planned.map(({ run }) => run),
    signal,
  );
  return planned.map((one, index) => ({
    planned: one,
    observed: observed[index] ?? { ok: false, message: 'The scenario was not run.' },
  }));
}

/** Offers the runner to whoever drives the browser, for as long as the page stands. Returns what takes it away. */
export function offerBatchRunner(place: Place): () => void {
  const ended = new AbortController();
  window.preflightRunBatch = async (scenarios) => {
    const runs = await runBatch(scenarios, place, ended.signal);
    return runs.map(({ planned, observed }) => ({ recordKey: planned.recordKey, observed }));
  };
  return () => {
    ended.abort();
    delete window.preflightRunBatch;
  };
}
