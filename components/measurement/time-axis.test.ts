import { expect, test } from 'vitest';
import { percent, timeAxis } from './time-axis';

test.each([
  [0, [0, 0.2]],
  [4, [0, 1, 2, 3, 4]],
  [9.1, [0, 2, 4, 6, 8, 10]],
  [135, [0, 50, 100, 150]],
  [260, [0, 100, 200, 300]],
  [500, [0, 100, 200, 300, 400, 500]],
  [501, [0, 200, 400, 600]],
])('durations up to %d ms have ticks at %j', (mostMs, ticksMs) => {
  expect(timeAxis(mostMs)).toEqual({ endMs: ticksMs.at(-1), ticksMs });
});

test.each([
  [0.12345, '12.35%'],
  [-1, '0%'],
  [2, '100%'],
])('%d is %s of the way', (share, text) => {
  expect(percent(share)).toBe(text);
});
