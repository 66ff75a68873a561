import type { Engine } from '@/lib/cors/profile';
import { useCallback, useEffect, useState, useSyncExternalStore } from 'react';
import { useOwnEngine } from '@/components/live/use-own-engine';
import { expectedLifetime, type Expectation } from '@/lib/measurement/cache-entry';
import type { CacheLimit } from '@/lib/measurement/cache-limit';
import { nextCheckAt } from '@/lib/measurement/check-schedule';
import { isKept, isOpen, nothingMeasured } from '@/lib/measurement/kept-measurement';

/** Each engine's own limit on `Access-Control-Max-Age`, in seconds. */
export type Limits = Readonly<Record<Engine, number>>;

const pauseAfterProblemMs = 60_000;

const never = () => () => {};

/**
 * The measurement kept in this browser. While the page is open it checks by itself. Its code is loaded where something is
 * kept, or with `load`, which also resolves to it.
 */
export function useCacheLimit(api: string, limits: Limits) {
  const [measurement, setMeasurement] = useState<CacheLimit | null>(null);
  const load = useCallback(async () => {
    const { cacheLimit } = await import('@/lib/measurement/cache-limit');
    const loaded = cacheLimit(api);
    setMeasurement(loaded);
    return loaded;
  }, [api]);
  useEffect(() => {
    const loadKept = () => {
      if (isKept()) void load();
    };
    loadKept();
    addEventListener('storage', loadKept);
    return () => removeEventListener('storage', loadKept);
  }, [load]);
  const { kept, isSending, problem } = useSyncExternalStore(
    measurement?.subscribe ?? never,
    measurement?.snapshot ?? nothingMeasured,
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
    if (measurement === null || nextAt === null || isSending) return;
    const timer = setTimeout(
      () => void measurement.checkWhenDue(lifetimeMs),
      Math.max(0, nextAt - Date.now()),
    );
    return () => clearTimeout(timer);
  }, [measurement, nextAt, isSending, lifetimeMs]);
  return { load, kept, problem, engine, expectation, nextAt };
}
