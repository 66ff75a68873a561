import { useState } from 'react';
import type { LiveRun } from '@/components/live/use-live-run';
import { profiles } from '@/lib/browsers/profiles';
import { predictWithState, type BrowserState } from '@/lib/cors/predict';
import type { Prediction } from '@/lib/cors/prediction';
import { combinedValue } from '@/lib/http/header-list';
import { engineOf } from '@/lib/browsers/engine-of';

/** What the reader's browser should remember of a preflight. */
export type PreflightMemory = {
  readonly browser: string;
  /** Access-Control-Max-Age as it was sent; null when it was not. */
  readonly sent: string | null;
  /** Seconds, after the browser's cap. */
  readonly maxAge: number;
  /** When the answer arrived, on performance.now()'s clock. */
  readonly storedAt: number;
  readonly attempt: string;
  /** What the engine predicts for the same request at that many milliseconds after the answer. */
  readonly again: (elapsedMs: number) => Prediction;
};

/** After a run whose preflight was accepted: what the browser keeps of it, also while it runs again. Null otherwise. */
export function usePreflightMemory(run: LiveRun): PreflightMemory | null {
  const [memory, setMemory] = useState<PreflightMemory | null>(null);
  const [seen, setSeen] = useState(run);
  if (run !== seen) {
    setSeen(run);
    if (run.kind === 'none') setMemory(null);
    else if (run.kind === 'done' && memory?.attempt !== run.planned.recordKey.attempt)
      setMemory(memoryOf(run));
  }
  return memory;
}

function memoryOf(run: Extract<LiveRun, { kind: 'done' }>): PreflightMemory | null {
  const { planned, observation } = run;
  const engine = engineOf(observation.browser);
  const preflight =
    observation.record.kind === 'read'
      ? observation.record.exchanges.find(({ kind }) => kind === 'preflight')
      : undefined;
  if (engine === null || preflight === undefined || preflight.response === null) return null;
  const { cache } = predictWithState(planned.scenario, { cache: [], now: 0 }, profiles[engine]);
  if (cache.length === 0) return null;
  const again = (elapsedMs: number) => {
    const state: BrowserState = { cache, now: elapsedMs };
    return predictWithState(planned.scenario, state, profiles[engine]).prediction;
  };
  return {
    browser: observation.browser,
    sent: combinedValue(preflight.response.headers, 'Access-Control-Max-Age'),
    maxAge: Math.min(...cache.map((entry) => entry.maxAge)),
    storedAt: run.finishedAt,
    attempt: planned.recordKey.attempt,
    again,
  };
}
