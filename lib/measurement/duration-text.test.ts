import { expect, test } from 'vitest';
import { durationText } from './duration-text';

test.each([
  [0, '0 s', '0 s'],
  [4610, '4.6 s', '4.7 s'],
  [5000, '5 s', '5 s'],
  [9990, '9.9 s', '10 s'],
  [42_300, '42 s', '43 s'],
  [59_500, '59 s', '1 min'],
  [250_000, '4 min 10 s', '4 min 10 s'],
  [7_200_000, '2 h', '2 h'],
  [7_236_100, '2 h 36 s', '2 h 37 s'],
  [86_400_000, '24 h', '24 h'],
])('%d ms is %s, or %s', (ms, down, up) => {
  expect([durationText(ms, 'down'), durationText(ms, 'up')]).toEqual([down, up]);
});
