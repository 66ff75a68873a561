/** What Lighthouse measures of a page: scores of 100, milliseconds, bytes on the wire. */
export type Figures = {
  readonly performance: number;
  readonly accessibility: number;
  readonly bestPractices: number;
  readonly seo: number;
  readonly largestContentfulPaint: number;
  readonly totalBlockingTime: number;
  readonly layoutShift: number;
  readonly scriptBytes: number;
  /** Ids of audits that cost a score other than performance. */
  readonly failedAudits: readonly string[];
};

const leastPerformance = 98;
const blockingAllowanceMs = 50;
const scriptAllowanceBytes = 30_000;

/** Of some runs, each figure's median. */
export function median(runs: readonly Figures[]): Figures {
  const middle = (figure: (run: Figures) => number) =>
    runs.map(figure).toSorted((left, right) => left - right)[runs.length >> 1] ?? Number.NaN;
  return {
    performance: middle((run) => run.performance),
    accessibility: middle((run) => run.accessibility),
    bestPractices: middle((run) => run.bestPractices),
    seo: middle((run) => run.seo),
    largestContentfulPaint: middle((run) => run.largestContentfulPaint),
    totalBlockingTime: middle((run) => run.totalBlockingTime),
    layoutShift: middle((run) => run.layoutShift),
    scriptBytes: middle((run) => run.scriptBytes),
    failedAudits: [...new Set(runs.flatMap((run) => run.failedAudits))],
  };
}

/** The targets that the page at a path misses, in words. That of JavaScript is for pages of text. */
export function missedTargets(path: string, figures: Figures, bare: Figures): string[] {
  const { performance, accessibility, bestPractices, seo, totalBlockingTime, layoutShift, scriptBytes } =
    figures;
  const audits = figures.failedAudits.join(', ');
  return [
    performance < leastPerformance &&
      `performance ${performance}, not ${leastPerformance}; a bare page's is ${bare.performance}`,
    Math.min(accessibility, bestPractices, seo) < 100 && `not 100 by ${audits}`,
    totalBlockingTime > bare.totalBlockingTime + blockingAllowanceMs &&
      `blocked for ${totalBlockingTime.toFixed(0)} ms, a bare page for ${bare.totalBlockingTime.toFixed(0)}`,
    layoutShift >= 0.001 && `layout shift ${layoutShift.toFixed(3)}`,
    path.startsWith('/guide/') &&
      scriptBytes > bare.scriptBytes + scriptAllowanceBytes &&
      `${((scriptBytes - bare.scriptBytes) / 1000).toFixed(1)} kB of JavaScript more than a bare page`,
  ].filter((missed) => missed !== false);
}
