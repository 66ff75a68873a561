import type { Message } from './messages';

/** How an arrow is drawn: a prediction in pencil, what was recorded in ink. */
export type Stroke = 'pencil' | 'ink';

type Props = {
  message: Pick<Message, 'from' | 'to' | 'tone' | 'ends'>;
  stroke: Stroke;
  /** CSS colours of the arrow and of the wall. */
  colour: string;
  wall: string;
};

/** Whether a message stays in its sender's lane, so that no arrow is drawn. */
export function isKept(ends: Message['ends']): boolean {
  return ends === 'is held back' || ends === 'is answered here';
}

/** Where a response stops, from its sender's lane: just before the script. */
const wallAt = '88%';

/**
 * One arrow between two lanes, left to right, in a box as wide as the gap between them and 14 px high. Its line
 * stretches with the box; its head and the wall keep their shape.
 */
export function ArrowShape({ message: { tone, ends }, stroke, colour, wall }: Props) {
  const isError = tone === 'blocked';
  const dashes =
    ends === 'is missing' || ends === 'is not known'
      ? '0.1 5'
      : tone === 'preflight'
        ? '5 4'
        : isError
          ? '2 3.5'
          : undefined;
  const reach = ends === 'stops at the wall' ? wallAt : '100%';
  return (
    <g
      fill="none"
      stroke={colour}
      strokeWidth={stroke === 'pencil' ? 1.4 : 2}
      strokeLinecap="round"
      strokeLinejoin="round"
    >
      {isKept(ends) ? null : <line x1="5" x2={reach} y1="7" y2="7" strokeDasharray={dashes} />}
      {ends === 'arrives' ? (
        <svg x={reach} overflow="visible">
          <path
            d={stroke === 'pencil' ? 'M-6.5 3.2 -1 7l-5.5 3.8' : 'M-8 2.8 -1 7l-7 4.2z'}
            fill={stroke === 'pencil' ? 'none' : colour}
          />
        </svg>
      ) : null}
      {ends === 'stops at the wall' ? (
        <svg x={wallAt} overflow="visible">
          <path d="M2 -1V15" stroke={wall} strokeWidth="3.6" />
        </svg>
      ) : null}
      {ends === 'is held back' ? <path d="M9 -1V15" stroke={wall} strokeWidth="3.6" /> : null}
      {ends === 'is answered here' ? <circle cx="9" cy="7" r="3" /> : null}
    </g>
  );
}
