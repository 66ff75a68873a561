import { expect, it, test } from 'vitest';
import { afterCheck, newEntry, type CacheEntry } from './cache-entry';
import { nextCheckAt } from './check-schedule';

/** The ages at which an entry is looked for, in seconds, when each check is on time and takes no time. */
function ages(entry: CacheEntry, lifetimeMs: number | null, count: number): number[] {
  const found: number[] = [];
  let current = entry;
  while (found.length < count) {
    const at = nextCheckAt(current, lifetimeMs);
    if (at === null) break;
    found.push((at - entry.madeAt.to) / 1000);
    current = afterCheck(current, { from: at, to: at }, true);
  }
  return found;
}

const entry = newEntry({ from: 0, to: 100 });

test.each([
  [5000, [2, 4, 4.5, 5.5, 8]],
  [600_000, [2, 4, 8, 16, 32, 64, 128, 256, 512, 597, 603, 1024]],
  [null, [2, 4, 8, 16, 32]],
])('an entry that should live %s ms is looked for at %j s', (lifetimeMs, expected) => {
  expect(ages(entry, lifetimeMs, expected.length)).toEqual(expected);
});

test('a day takes no more than twenty checks', () => {
  expect(ages(entry, 86_400_000, 20).at(-1)).toBeGreaterThan(86_400);
});

it('is not looked for once it has ended', () => {
  expect(nextCheckAt(afterCheck(entry, { from: 5000, to: 5000 }, false), 5000)).toBeNull();
});

it('is looked for at once when the moment has passed, and once only', () => {
  const late = afterCheck(entry, { from: 400_100, to: 400_100 }, true);
  expect(nextCheckAt(late, null)).toBe(512_100);
});
