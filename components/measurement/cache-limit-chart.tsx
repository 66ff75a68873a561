import { clsx } from 'clsx';
import type { CacheEntry } from '@/lib/measurement/cache-entry';
import { durationText } from '@/lib/measurement/duration-text';
import { engineNames } from '@/lib/browsers/engine-names';
import { measuredText } from './cache-limit-words';
import { percent } from './time-axis';
import type { Limits } from './use-cache-limit';

type Props = {
  entry: CacheEntry | null;
  /** What the server allows, in seconds; null before the request. */
  maxAge: number | null;
  limits: Limits;
  engine: keyof Limits | null;
};

const endMs = 172_800_000;
const ticksMs = [1000, 10_000, 60_000] as const;
const barTop = 32;
const barHeight = 16;
const height = 74;

/** The life of an entry on a logarithmic scale from a second to two days, and where browsers end it. */
export function CacheLimitChart({ entry, maxAge, limits, engine }: Props) {
  const label = entry === null ? 'An empty chart: nothing is measured yet.' : measuredText(entry);
  const atLeast = place(entry?.atLeastMs ?? 0);
  const lessThan = entry === null || entry.lessThanMs === null ? null : place(entry.lessThanMs);
  return (
    <svg role="img" aria-label={label} height={height} className="block w-full overflow-visible">
      <rect x="0" y={barTop} width="100%" height={barHeight} rx={4} className="fill-hairline" />
      {lessThan === null ? null : (
        <rect
          x={percent(atLeast)}
          y={barTop}
          width={percent(lessThan - atLeast)}
          height={barHeight}
          rx={4}
          strokeDasharray="4 3"
          className="fill-preflight-tint stroke-preflight"
        />
      )}
      <rect
        x="0"
        y={barTop}
        width={percent(atLeast)}
        height={barHeight}
        rx={4}
        className="fill-preflight"
        data-bound="at-least"
      />
      {ticksMs.map((tick, index) => (
        <text
          key={tick}
          x={percent(place(tick))}
          y={barTop + barHeight + 18}
          textAnchor={index === 0 ? 'start' : 'middle'}
          className="fill-faint text-xs tabular-nums"
        >
          {durationText(tick, 'down')}
        </text>
      ))}
      {(['webkit', 'chromium', 'firefox'] as const).map((id) => (
        <Mark
          key={id}
          ms={limits[id] * 1000}
          name={engineNames[id]}
          isOwn={id === engine}
          isLast={id === 'firefox'}
        />
      ))}
      {maxAge === null || Object.values(limits).includes(maxAge) ? null : (
        <Mark ms={maxAge * 1000} name="server" isOwn isLast={false} />
      )}
    </svg>
  );
}

function Mark({ ms, name, isOwn, isLast }: { ms: number; name: string; isOwn: boolean; isLast: boolean }) {
  const x = percent(place(ms));
  const text = {
    textAnchor: isLast ? 'end' : 'middle',
    dx: isLast ? 18 : 0,
    className: clsx('text-xs tabular-nums', isOwn ? 'fill-ink font-semibold' : 'fill-faint'),
  } as const;
  return (
    <g>
      <line
        x1={x}
        x2={x}
        y1={barTop - 8}
        y2={barTop + barHeight + 5}
        strokeWidth={isOwn ? 2 : 1}
        className={isOwn ? 'stroke-ink' : 'stroke-faint'}
      />
      <text x={x} y={barTop - 14} {...text}>
        {name}
      </text>
      <text x={x} y={barTop + barHeight + 18} {...text}>
        {durationText(ms, 'down')}
      </text>
    </g>
  );
}

function place(ms: number): number {
  return Math.min(1, Math.log(Math.max(ms, 1000) / 1000) / Math.log(endMs / 1000));
}
