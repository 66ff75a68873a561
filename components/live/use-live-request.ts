import { useMemo } from 'react';
import { completed } from '@/components/request/scenario-edits';
import { predict } from '@/lib/cors/engine';
import { resolveScenario, type Place } from '@/lib/scenarios/resolve-scenario';
import type { ScenarioData } from '@/lib/scenarios/scenario-data';
import type { Runner } from './prepare-run';
import type { RunPage } from './run-page';
import { useLiveRun } from './use-live-run';
import { useRareGates } from './use-rare-gates';
import { useRunFeed } from './use-run-feed';

/**
 * A live request: what is edited becomes the scenario that is predicted and that a run plays.
 * @param edited the scenario as the form has it, unfinished rows included
 * @param recordedBy origin of the demo API whose record the page follows
 * @param page makes the requests; null: a frame of this page
 * @param runner where the page has it already; null: it is loaded for the first run
 */
export function useLiveRequest(
  edited: ScenarioData,
  place: Place,
  recordedBy: string,
  page: RunPage | null = null,
  runner: Runner | null = null,
) {
  const feed = useRunFeed(recordedBy);
  const { run, start, cancel, clear } = useLiveRun(place, feed.runId, page, runner);
  const current = useMemo(() => completed(edited), [edited]);
  const unrun = useMemo(() => resolveScenario(current, place), [current, place]);
  const scenario = run.kind === 'done' ? run.planned.scenario : unrun;
  useRareGates(scenario);
  const prediction = useMemo(() => predict(scenario), [scenario]);
  return {
    feed,
    run,
    cancel,
    clear,
    /** Runs what is edited now. */
    send: () => void start(current),
    /** What is edited, without unfinished rows. */
    current,
    /** The same, in its place. */
    unrun,
    /** What was run, once something was; else what is edited. */
    scenario,
    prediction,
  };
}
