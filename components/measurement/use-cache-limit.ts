import type { Engine } from '@/lib/cors/profile';
import { useCallback, useEffect, useSyncExternalStore } from 'react';
import { useOwnEngine } from '@/components/live/use-own-engine';
import { expectedLifetime, type Expectation } from '@/lib/measurement/cache-entry';
import { cacheLimit, isOpen, nothingMeasured } from '@/lib/measurement/cache-limit';
import { nextCheckAt } from '@/lib/measurement/check-schedule';

/** Each engine's own limit on `Access-Control-Max-Age`, in seconds. */
export type Limits = Readonly<Record<Engine, number>>;

const pauseAfterProblemMs = 60_000;

/** The measurement kept in this browser. While the page is open it checks by itself. */
export function useCacheLimit(api: string, limits: Limits) {
  const measurement = cacheLimit(api);
  const { kept, isSending, problem } = useSyncExternalStore(
    measurement.subscribe,
    measurement.snapshot,
    nothingMeasured,
  );
  const engine = useOwnEngine();
  const limit = engine === null ? null : limits[engine];
  const expectation = useCallback(
    (maxAge: number): Expectation | null => expectedLifetime(maxAge, limit),
    [limit],
  );
  const lifetimeMs = kept === null ? null : (expectation(kept.maxAge)?.lifetimeMs ?? null);
  const scheduledAt = kept === null || !isOpen(kept) ? null : nextCheckAt(kept.entry, lifetimeMs);
  const nextAt =
    scheduledAt === null || problem === null
      ? scheduledAt
      : Math.max(scheduledAt, problem.at + pauseAfterProblemMs);
  useEffect(() => {
    if (nextAt === null || isSending) return;
    const timer = setTimeout(
      () => void measurement.checkWhenDue(lifetimeMs),
      Math.max(0, nextAt - Date.now()),
    );
    return () => clearTimeout(timer);
  }, [measurement, nextAt, isSending, lifetimeMs]);
  return { measurement, kept, problem, engine, expectation, nextAt };
}
