import { useCallback, useEffect, useRef, useState } from 'react';
import type { CostOutcome, Sample } from '@/lib/measurement/cost-series';
import type { CostMeasurement } from '@/lib/measurement/preflight-cost';

export type CostRun = {
  readonly delayMs: number;
  readonly samples: readonly Sample[];
  readonly state: 'not started' | 'running' | 'not loaded' | CostOutcome;
};

/** Measures in this page when told to; one measurement at a time. */
export function usePreflightCost(api: string, firstDelayMs: number) {
  const [run, setRun] = useState<CostRun>({ delayMs: firstDelayMs, samples: [], state: 'not started' });
  const controller = useRef<AbortController | null>(null);
  useEffect(() => () => controller.current?.abort(), []);

  const choose = useCallback((delayMs: number) => {
    controller.current?.abort();
    controller.current = null;
    setRun({ delayMs, samples: [], state: 'not started' });
  }, []);

  const start = useCallback(
    async (delayMs: number) => {
      const own = new AbortController();
      controller.current = own;
      setRun({ delayMs, samples: [], state: 'running' });
      const state = await measure({
        api,
        delayMs,
        signal: own.signal,
        onRound: (samples) => {
          if (controller.current !== own) return;
          setRun((current) => ({ ...current, samples: [...current.samples, ...samples] }));
        },
      });
      if (controller.current === own) setRun((current) => ({ ...current, state }));
    },
    [api],
  );

  const stop = useCallback(() => controller.current?.abort(), []);
  return { run, choose, start, stop, prepare };
}

const load = () => import('@/lib/measurement/preflight-cost').catch(() => null);

/** The code that measures comes when the pointer or the focus does, so that nothing waits for it. */
function prepare(): void {
  void load();
  void import('./measured-cost').catch(() => null);
}

async function measure(measurement: CostMeasurement): Promise<CostOutcome | 'not loaded'> {
  const code = await load();
  return code === null ? 'not loaded' : code.measurePreflightCost(measurement);
}
