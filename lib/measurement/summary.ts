/** What a distribution is told by: its ends, its quartiles and its median. */
export type Summary = {
  readonly count: number;
  readonly least: number;
  readonly lowerQuartile: number;
  readonly median: number;
  readonly upperQuartile: number;
  readonly greatest: number;
};

/** The summary of samples in any order; null when there is none. */
export function summarize(samples: readonly number[]): Summary | null {
  if (samples.length === 0) return null;
  const sorted = samples.toSorted((one, other) => one - other);
  return {
    count: sorted.length,
    least: quantile(sorted, 0),
    lowerQuartile: quantile(sorted, 0.25),
    median: quantile(sorted, 0.5),
    upperQuartile: quantile(sorted, 0.75),
    greatest: quantile(sorted, 1),
  };
}

/** How many times as long the one takes as the other, by their medians; null where the other takes no time. */
export function ratioOfMedians(one: Summary, other: Summary): number | null {
  return other.median === 0 ? null : one.median / other.median;
}

/** Interpolates between the two nearest samples: type 7 of Hyndman and Fan. @see https://doi.org/10.2307/2684934 */
function quantile(sorted: readonly number[], share: number): number {
  const place = (sorted.length - 1) * share;
  const below = sorted[Math.floor(place)] ?? Number.NaN;
  const above = sorted[Math.ceil(place)] ?? Number.NaN;
  return below + (above - below) * (place - Math.floor(place));
}
