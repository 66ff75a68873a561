import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { ratioOfMedians, summarize } from './summary';

describe('a summary', () => {
  it.each([
    [[7], [7, 7, 7, 7, 7]],
    [
      [4, 1],
      [1, 1.75, 2.5, 3.25, 4],
    ],
    [
      [5, 1, 4, 2, 3],
      [1, 2, 3, 4, 5],
    ],
    [
      [10, 2, 38, 23, 38, 23, 21],
      [2, 15.5, 23, 30.5, 38],
    ],
    [
      [9, 10, 100],
      [9, 9.5, 10, 55, 100],
    ],
  ])('of %j is %j', (samples, [least, lowerQuartile, median, upperQuartile, greatest]) => {
    expect(summarize(samples)).toEqual({
      count: samples.length,
      least,
      lowerQuartile,
      median,
      upperQuartile,
      greatest,
    });
  });

  it('of nothing is none', () => {
    expect(summarize([])).toBeNull();
  });

  it('is in order, and does not depend on the order of the samples', () => {
    const durations = fc.array(fc.double({ min: 0, max: 1e6, noNaN: true }), { minLength: 1 });
    fc.assert(
      fc.property(durations, (samples) => {
        const summary = summarize(samples);
        if (summary === null) throw new Error('There are samples.');
        const { least, lowerQuartile, median, upperQuartile, greatest } = summary;
        const values = [least, lowerQuartile, median, upperQuartile, greatest];
        expect(values).toEqual(values.toSorted((one, other) => one - other));
        expect([least, greatest]).toEqual([Math.min(...samples), Math.max(...samples)]);
        expect(summarize(samples.toReversed())).toEqual(summary);
      }),
    );
  });
});

test.each([
  [[100, 110], [50, 60], 105 / 55],
  [[1], [4], 0.25],
  [[3], [0], null],
])('the median of %j is that of %j times %s', (one, other, ratio) => {
  const [first, second] = [summarize(one), summarize(other)];
  if (first === null || second === null) throw new Error('There are samples.');
  expect(ratioOfMedians(first, second)).toBe(ratio);
});
