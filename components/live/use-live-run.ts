'use client';

import { useCallback, useEffect, useRef, useState } from 'react';
import type { PlannedRun } from '@/lib/comparison/planned-run';
import type { ObservedVerdict } from '@/lib/comparison/verdict';
import type { Observation } from '@/lib/run/observation';
import { loadRareGates } from '@/lib/cors/load-rare-gates';
import type { Place } from '@/lib/scenarios/resolve-scenario';
import { loadRunner, type Runner } from './prepare-run';
import type { RunPage } from './run-page';
import type { ScenarioData } from '@/lib/scenarios/scenario-data';

export type LiveRun =
  | { readonly kind: 'none' }
  | {
      readonly kind: 'running';
      readonly isSlow: boolean;
      /** The label that the record has it under. */
      readonly attempt: string;
    }
  | {
      readonly kind: 'done';
      readonly planned: PlannedRun;
      readonly observation: Observation;
      readonly verdict: ObservedVerdict;
      /** Milliseconds on performance.now()'s clock. */
      readonly finishedAt: number;
    }
  | { readonly kind: 'failed'; readonly message: string };

const slowMs = 1000;
const none: LiveRun = { kind: 'none' };

export type RunOptions = {
  /** An earlier run's attempt: its URL is used again, so that the browser's caches show. Absent: a URL of its own. */
  readonly attempt?: string;
  /** The reader allows a second request with that method, to find out why the first one failed. */
  readonly probeMethod?: 'GET' | 'HEAD';
};

/**
 * Runs a scenario for real, where that can be done from here. Whoever shows a finished run predicts of `planned.scenario`, the very one that ran.
 * @param place its docs origin is that of the page that makes the request
 * @param page makes the requests; null: a frame of this page
 * @param runner where the page has it already; null: it is loaded for the first run
 */
export function useLiveRun(
  place: Place,
  runId: string | null,
  page: RunPage | null = null,
  runner: Runner | null = null,
) {
  const [run, setRun] = useState<LiveRun>(none);
  const controller = useRef<AbortController | null>(null);
  useEffect(() => () => controller.current?.abort(), []);

  const start = useCallback(
    async (data: ScenarioData, { attempt = newAttempt(data), probeMethod }: RunOptions = {}) => {
      if (runId === null) return;
      page?.pressed();
      controller.current?.abort();
      const own = new AbortController();
      controller.current = own;
      setRun({ kind: 'running', isSlow: false, attempt });
      const slow = setTimeout(() => setRun({ kind: 'running', isSlow: true, attempt }), slowMs);
      try {
        const { loadPublicSuffixes, observe, observedVerdict, planRun, whyNotRun, withToldPolicies } =
          runner ?? (await loadRunner());
        const reason = whyNotRun(data, place);
        if (reason !== null) throw new Error(reason);
        const planned = planRun(data, place, { runId, attempt });
        const run = { ...planned.run, ...(probeMethod === undefined ? {} : { probeMethod }) };
        const [observation] = await Promise.all([
          observe(run, own.signal, page?.open),
          loadPublicSuffixes(place),
        ]);
        const told = page === null ? planned : withToldPolicies(planned, observation, place);
        await loadRareGates(told.scenario);
        if (controller.current === own)
          setRun({
            kind: 'done',
            planned: told,
            observation,
            verdict: observedVerdict(observation),
            finishedAt: performance.now(),
          });
      } catch (error) {
        if (controller.current === own)
          setRun({ kind: 'failed', message: error instanceof Error ? error.message : String(error) });
      } finally {
        clearTimeout(slow);
      }
    },
    [place, runId, page, runner],
  );
  const cancel = useCallback(() => controller.current?.abort(), []);
  const clear = useCallback(() => {
    controller.current?.abort();
    controller.current = null;
    setRun(none);
  }, []);
  return { run, start, cancel, clear };
}

function newAttempt({ id }: ScenarioData): string {
  return `${id}.${crypto.getRandomValues(new Uint32Array(1))[0]?.toString(36)}`;
}
