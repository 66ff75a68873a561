import type { CacheEntry } from './cache-entry';

const firstAgeMs = 2000;
const leastMarginMs = 500;
const marginShare = 0.005;

/**
 * When an entry is to be looked for next: at an age of 2 s, 4 s, 8 s and so on, and just before and after the moment at
 * which it is expected to end. Null once it has ended.
 * @param lifetimeMs how long it is expected to live; null where that is not known
 */
export function nextCheckAt(entry: CacheEntry, lifetimeMs: number | null): number | null {
  if (entry.lessThanMs !== null) return null;
  const lastAge = entry.lookedForAt - entry.madeAt.to;
  let age = firstAgeMs;
  while (age <= lastAge) age *= 2;
  for (const near of aroundEnd(lifetimeMs)) {
    if (near > lastAge && near < age) age = near;
  }
  return entry.madeAt.to + age;
}

function aroundEnd(lifetimeMs: number | null): number[] {
  if (lifetimeMs === null) return [];
  const marginMs = Math.max(leastMarginMs, lifetimeMs * marginShare);
  return [lifetimeMs - marginMs, lifetimeMs + marginMs];
}
