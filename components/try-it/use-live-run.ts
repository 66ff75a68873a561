'use client';

import { useCallback, useEffect, useRef, useState } from 'react';
import type { Observation } from '@/lib/run/observation';
import { observe } from '@/lib/run/observe';
import { hostPrefix, toScenario, type Place } from '@/lib/scenarios/play';
import type { ScenarioData } from '@/lib/scenarios/scenario-data';

export type LiveRun =
  | { readonly kind: 'none' }
  | { readonly kind: 'running'; readonly isSlow: boolean }
  | { readonly kind: 'done'; readonly data: ScenarioData; readonly observation: Observation }
  | { readonly kind: 'failed'; readonly message: string };

const slowMs = 1000;

/** Runs a scenario for real. Every run has a URL of its own, so that no browser cache stands between two runs. */
export function useLiveRun(place: Place, runId: string | null) {
  const [run, setRun] = useState<LiveRun>({ kind: 'none' });
  const controller = useRef<AbortController | null>(null);
  useEffect(() => () => controller.current?.abort(), []);

  const start = useCallback(
    async (data: ScenarioData) => {
      if (runId === null) return;
      controller.current?.abort();
      const own = new AbortController();
      controller.current = own;
      const attempt = `${data.id}.${crypto.getRandomValues(new Uint32Array(1))[0]?.toString(36)}`;
      const { request, page } = toScenario(data, place, { runId, label: attempt });
      setRun({ kind: 'running', isSlow: false });
      const slow = setTimeout(() => setRun({ kind: 'running', isSlow: true }), slowMs);
      try {
        const observation = await observe({
          request,
          policies: page.policies ?? [],
          api: hostPrefix(data.host ?? 'same-site', place),
          runId,
          attempt,
          signal: own.signal,
        });
        if (controller.current === own) setRun({ kind: 'done', data, observation });
      } catch (error) {
        if (controller.current === own)
          setRun({ kind: 'failed', message: error instanceof Error ? error.message : String(error) });
      } finally {
        clearTimeout(slow);
      }
    },
    [place, runId],
  );
  const cancel = useCallback(() => controller.current?.abort(), []);
  const clear = useCallback(() => {
    controller.current?.abort();
    controller.current = null;
    setRun({ kind: 'none' });
  }, []);
  return { run, start, cancel, clear };
}
