import { expect, test } from 'vitest';
import { timelineOf } from './timeline';

const end = (waits: readonly number[]) => {
  const last = timelineOf(waits.map((afterMs) => ({ afterMs }))).at(-1);
  return (last?.delay ?? 0) + (last?.duration ?? 0);
};

test.each([
  ['nothing waited for', [0, 0, 0, 0]],
  ['an ordinary exchange', [0, 0, 4, 1, 5, 0]],
  ['a slow answer', [0, 0, 5000, 0]],
  ['twenty redirects', Array.from({ length: 42 }, (_, index) => index % 3)],
] as const)('%s: is over within 560 ms', (_, waits) => {
  expect(end(waits)).toBeLessThanOrEqual(560.001);
});

test('waits are in proportion to the record, and arrows in order', () => {
  const travels = timelineOf([0, 0, 30, 0, 10, 0].map((afterMs) => ({ afterMs })));
  const waits = travels.map(
    ({ delay }, index) => delay - (travels[index - 1]?.delay ?? 0) - (travels[index - 1]?.duration ?? 0),
  );
  expect(waits[2]).toBeCloseTo((waits[4] ?? 0) * 3);
  expect(travels.map(({ delay }) => delay)).toEqual(
    travels.map(({ delay }) => delay).toSorted((a, b) => a - b),
  );
});
