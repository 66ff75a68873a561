import { clsx } from 'clsx';
import { countedRounds, series, type Sample, type Series } from '@/lib/measurement/cost-series';
import { findingOf, milliseconds, seriesWords, type Summaries } from './cost-words';
import { percent, timeAxis, type TimeAxis } from './time-axis';

type Props = { delayMs: number; samples: readonly Sample[]; summaries: Summaries };

const laneHeight = 92;
const dotsTop = 26;
const dotsHeight = 54;
const axisHeight = 24;

const looks: Readonly<
  Record<Series, { dot: string; box: string; line: string; text: string; dash?: string }>
> = {
  simple: { dot: 'fill-actual', box: 'fill-actual-tint', line: 'stroke-actual', text: 'fill-actual' },
  preflighted: {
    dot: 'fill-page stroke-preflight',
    box: 'fill-preflight-tint',
    line: 'stroke-preflight',
    text: 'fill-preflight',
    dash: '4 3',
  },
  remembered: { dot: 'fill-actual', box: 'fill-actual-tint', line: 'stroke-actual', text: 'fill-actual' },
};

/** Every sample as a dot, from the first above to the last below; behind them the median and the middle half. */
export function CostChart({ delayMs, samples, summaries }: Props) {
  const axis = timeAxis(Math.max(2.4 * delayMs, 5, ...samples.map(({ durationMs }) => durationMs)));
  const height = series.length * laneHeight + axisHeight;
  return (
    <svg
      role="img"
      aria-label={findingOf(summaries) || 'An empty chart: nothing is measured yet.'}
      height={height}
      className="block w-full overflow-visible"
    >
      {axis.ticksMs.map((tick, index) => (
        <g key={tick}>
          <line
            x1={percent(tick / axis.endMs)}
            x2={percent(tick / axis.endMs)}
            y1={0}
            y2={height - axisHeight}
            className="stroke-hairline"
          />
          <text
            x={percent(tick / axis.endMs)}
            y={height - 6}
            textAnchor={index === 0 ? 'start' : index === axis.ticksMs.length - 1 ? 'end' : 'middle'}
            className="fill-faint text-xs tabular-nums"
          >
            {index === axis.ticksMs.length - 1 ? `${tick} ms` : tick}
          </text>
        </g>
      ))}
      {series.map((of, index) => (
        <Lane
          key={of}
          of={of}
          top={index * laneHeight}
          axis={axis}
          samples={samples.filter((sample) => sample.series === of)}
          summary={summaries[of]}
        />
      ))}
    </svg>
  );
}

type LaneProps = {
  of: Series;
  top: number;
  axis: TimeAxis;
  samples: readonly Sample[];
  summary: Summaries[Series];
};

function Lane({ of, top, axis, samples, summary }: LaneProps) {
  const look = looks[of];
  const place = (ms: number) => percent(ms / axis.endMs);
  const from = top + dotsTop;
  return (
    <g data-lane={of}>
      <text y={top + 15} className={clsx('text-sm font-medium', look.text)}>
        {seriesWords[of].title}
        <tspan dx={6} className="fill-faint text-xs font-normal">
          {seriesWords[of].wire}
        </tspan>
      </text>
      <line x1="0" x2="100%" y1={top + laneHeight - 6} y2={top + laneHeight - 6} className="stroke-line" />
      {summary === null ? null : (
        <>
          <rect
            x={place(summary.lowerQuartile)}
            width={percent((summary.upperQuartile - summary.lowerQuartile) / axis.endMs)}
            y={from - 4}
            height={dotsHeight + 8}
            rx={3}
            className={look.box}
          />
          <line
            x1={place(summary.median)}
            x2={place(summary.median)}
            y1={from - 6}
            y2={from + dotsHeight + 6}
            strokeWidth={2}
            strokeDasharray={look.dash}
            className={look.line}
          />
          <text x="100%" y={top + 15} textAnchor="end" className="fill-ink text-sm font-medium tabular-nums">
            {milliseconds(summary.median)}
          </text>
        </>
      )}
      {samples.map(({ round, durationMs }) => (
        <circle
          key={round}
          cx={place(durationMs)}
          cy={from + (round / (countedRounds - 1)) * dotsHeight}
          r={2.6}
          className={look.dot}
        />
      ))}
    </g>
  );
}
