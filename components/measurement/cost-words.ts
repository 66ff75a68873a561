import {
  countedRounds,
  series,
  warmUpRounds,
  type Arrived,
  type Sample,
  type Series,
} from '@/lib/measurement/cost-series';
import { ratioOfMedians, summarize, type Summary } from '@/lib/measurement/summary';

export type Summaries = Readonly<Record<Series, Summary | null>>;

/** What each series is called, and what goes over the wire for it. */
export const seriesWords: Readonly<Record<Series, { readonly title: string; readonly wire: string }>> = {
  simple: { title: 'Simple', wire: 'GET' },
  preflighted: { title: 'Preflighted', wire: 'OPTIONS, then GET' },
  remembered: { title: 'Remembered', wire: 'GET' },
};

/** A duration as the chart and its table show it. */
export function milliseconds(ms: number): string {
  return `${ms.toFixed(1)} ms`;
}

/** The samples of each series, summarised. */
export function summariesOf(samples: readonly Sample[]): Summaries {
  const durations = (of: Series) =>
    summarize(samples.filter((sample) => sample.series === of).map(({ durationMs }) => durationMs));
  return {
    simple: durations('simple'),
    preflighted: durations('preflighted'),
    remembered: durations('remembered'),
  };
}

/** What the medians say; empty before there are any. */
export function findingOf({ simple, preflighted, remembered }: Summaries): string {
  if (simple === null || preflighted === null || remembered === null) return '';
  const ratio = ratioOfMedians(preflighted, simple);
  const times = ratio === null ? '' : `: ${ratio.toFixed(1)} times as long`;
  return `With a preflight the median is ${milliseconds(preflighted.median)} instead of ${milliseconds(simple.median)}${times}. Remembered, it is ${milliseconds(remembered.median)}.`;
}

/** What should arrive at the demo API of a whole measurement. */
const meant: Arrived = {
  simple: { requests: warmUpRounds + countedRounds, preflights: 0 },
  preflighted: { requests: warmUpRounds + countedRounds, preflights: warmUpRounds + countedRounds },
  remembered: { requests: warmUpRounds + countedRounds, preflights: 1 },
};

/** Whether the record confirms that each series was what its name says. */
export function isAsMeant(arrived: Arrived): boolean {
  return series.every(
    (of) => arrived[of].requests === meant[of].requests && arrived[of].preflights === meant[of].preflights,
  );
}
