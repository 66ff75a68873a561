import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { scenarios } from '@/lib/scenarios/catalogue';
import { whyNotRun } from '@/lib/comparison/why-not-run';
import { loadRareGates } from '@/lib/cors/load-rare-gates';
import type { Place } from '@/lib/scenarios/resolve-scenario';
import { runBatch } from './batch-runner';
import { conformanceResult, type ConformanceResult } from './conformance-result';

const batchSize = 12;

export type ConformanceRun = {
  readonly state: 'not started' | 'running' | 'stopped' | 'finished';
  readonly results: readonly ConformanceResult[];
  readonly total: number;
  /** Of the runs so far, pauses left out. */
  readonly durationMs: number;
};

/** Runs what can be run of the catalogue in this browser, a few scenarios at a time, so that it can be stopped and taken up again. */
export function useConformance(place: Place) {
  const all = useMemo(() => scenarios.filter((data) => whyNotRun(data, place) === null), [place]);
  const beginning = useMemo(
    (): ConformanceRun => ({ state: 'not started', results: [], total: all.length, durationMs: 0 }),
    [all],
  );
  const [run, setRun] = useState(beginning);
  const controller = useRef<AbortController | null>(null);
  useEffect(() => () => controller.current?.abort(), []);

  const go = useCallback(
    async (from: ConformanceRun) => {
      const own = new AbortController();
      controller.current = own;
      let current: ConformanceRun = { ...from, state: 'running' };
      setRun(current);
      while (current.results.length < all.length) {
        const batch = all.slice(current.results.length, current.results.length + batchSize);
        const startedAt = performance.now();
        let results: ConformanceResult[];
        try {
          const runs = await runBatch(batch, place, own.signal);
          for (const { planned } of runs) await loadRareGates(planned.scenario);
          results = batch.flatMap((data, index) => {
            const run = runs[index];
            return run === undefined ? [] : [conformanceResult(data, run)];
          });
        } catch {
          setRun({ ...current, state: 'stopped' });
          return;
        }
        current = {
          state: 'running',
          total: all.length,
          results: current.results.concat(results),
          durationMs: current.durationMs + performance.now() - startedAt,
        };
        setRun(current);
      }
      setRun({ ...current, state: 'finished' });
    },
    [all, place],
  );
  const start = useCallback(() => void go(beginning), [beginning, go]);
  const resume = useCallback(() => void go(run), [go, run]);
  const stop = useCallback(() => controller.current?.abort(), []);
  return { run, start, resume, stop };
}
