import { ArrowShape } from './arrow-shape';
import { directionOf } from './lane-names';
import type { Message } from './messages';

/** CSS colours. */
export type Palette = Readonly<Record<Message['tone'] | 'lane', string>>;

/** The site's own colours, which follow the theme. */
const sitePalette: Palette = {
  neutral: 'var(--soft)',
  preflight: 'var(--preflight)',
  actual: 'var(--actual)',
  allowed: 'var(--allowed)',
  blocked: 'var(--blocked)',
  off: 'var(--faint)',
  lane: 'var(--line)',
};

export const pictureWidth = 240;
const laneX = [24, 120, 216] as const;
const rowHeight = 19;
const top = 6;

/** How high a picture of so many rows is, where it is `pictureWidth` wide. */
export function pictureHeight(rows: number): number {
  return rows * rowHeight + 2 * top;
}

type Props = {
  messages: readonly Pick<Message, 'from' | 'to' | 'tone' | 'ends'>[];
  palette?: Palette;
  /** Rows that room is kept for, so that pictures beside each other are of one height. */
  rows?: number;
  className?: string;
};

/** The same exchange without words: three lanes and their arrows, as an error's sign. */
export function Picture({ messages, palette = sitePalette, rows = messages.length, className }: Props) {
  const height = pictureHeight(Math.max(rows, messages.length));
  return (
    <svg
      xmlns="http://www.w3.org/2000/svg"
      viewBox={`0 0 ${pictureWidth} ${height}`}
      aria-hidden
      className={className}
      fill="none"
    >
      {laneX.map((x) => (
        <path key={x} d={`M${x} 0V${height}`} stroke={palette.lane} />
      ))}
      {messages.map((message, index) => {
        const { isRight, gap } = directionOf(message);
        const left = laneX[gap];
        const gapWidth = laneX[1] - laneX[0];
        return (
          <g
            key={index}
            transform={`translate(${isRight ? left : left + gapWidth} ${top + index * rowHeight + 2.5})${isRight ? '' : ' scale(-1 1)'}`}
          >
            <svg width={gapWidth} height="14" overflow="visible">
              <ArrowShape
                message={message}
                stroke="pencil"
                colour={palette[message.tone]}
                wall={palette.blocked}
              />
            </svg>
          </g>
        );
      })}
    </svg>
  );
}
