'use client';

import { useCallback, useEffect, useRef, useState } from 'react';
import type { Observation } from '@/lib/run/observation';
import { observe } from '@/lib/run/observe';
import { toScenario, type Place } from '@/lib/scenarios/play';
import type { ScenarioData } from '@/lib/scenarios/scenario-data';

export type LiveRun =
  | { readonly kind: 'none' }
  | { readonly kind: 'running'; readonly isSlow: boolean }
  | {
      readonly kind: 'done';
      readonly data: ScenarioData;
      readonly observation: Observation;
      /** Started with it again, the same scenario has the same URL. */
      readonly attempt: string;
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

/** Runs a scenario for real. */
export function useLiveRun(place: Place, runId: string | null) {
  const [run, setRun] = useState<LiveRun>(none);
  const controller = useRef<AbortController | null>(null);
  useEffect(() => () => controller.current?.abort(), []);

  const start = useCallback(
    async (data: ScenarioData, { attempt = newAttempt(data), probeMethod }: RunOptions = {}) => {
      if (runId === null) return;
      controller.current?.abort();
      const own = new AbortController();
      controller.current = own;
      const origins = [place.sameSite, place.crossSite].map((prefix) => new URL(prefix).origin);
      const { request, page } = toScenario(data, place, { runId, label: attempt });
      setRun({ kind: 'running', isSlow: false });
      const slow = setTimeout(() => setRun({ kind: 'running', isSlow: true }), slowMs);
      try {
        const observation = await observe({
          request,
          page: { origin: data.page?.origin ?? 'docs', policies: page.policies ?? [] },
          recordedAt: isRecorded(data) ? { api: place.sameSite, runId, attempt, origins } : null,
          ...(probeMethod === undefined ? {} : { probeMethod }),
          signal: own.signal,
        });
        if (controller.current === own)
          setRun({ kind: 'done', data, observation, attempt, finishedAt: performance.now() });
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
    setRun(none);
  }, []);
  return { run, start, cancel, clear };
}

function newAttempt({ id }: ScenarioData): string {
  return `${id}.${crypto.getRandomValues(new Uint32Array(1))[0]?.toString(36)}`;
}

/** Whether any request of the scenario goes to the demo API. */
function isRecorded({ request, host, redirects = [] }: ScenarioData): boolean {
  return (
    request.url === undefined &&
    (host !== 'docs' || redirects.some((redirect) => redirect.host !== undefined && redirect.host !== 'docs'))
  );
}
