import { clsx } from 'clsx';
import type { ReactNode } from 'react';
import { ArrowShape, isKept, type Stroke } from './arrow-shape';
import { directionOf, laneNames, lanes, wayOf } from './lane-names';
import type { Lane, Message } from './messages';

const colours: Readonly<Record<Message['tone'], string>> = {
  neutral: 'text-soft',
  preflight: 'text-preflight',
  actual: 'text-actual',
  allowed: 'text-allowed',
  blocked: 'text-blocked',
  off: 'text-faint',
};

/** The three lanes: near the edges where it is narrow, else in the middle of three equal columns. */
const columns =
  'grid grid-cols-[1.25rem_minmax(0,1fr)_minmax(0,1fr)_1.25rem] @xl:grid-cols-[16.666%_minmax(0,1fr)_minmax(0,1fr)_16.666%]';

export type LanesProps = {
  messages: readonly Message[];
  stroke: Stroke;
  pageHost: string;
  apiHost: string;
  /** Who follows the rules: a browser, or the standard. */
  browser: string;
  /** How many messages are drawn; room is kept for the others. */
  drawn?: number;
  /** What steps through the picture. */
  controls?: ReactNode;
};

/** Who said what to whom, top to bottom, between three lanes. */
export function Lanes({
  messages,
  stroke,
  pageHost,
  apiHost,
  browser,
  drawn = messages.length,
  controls,
}: LanesProps) {
  const hosts: Readonly<Record<Lane, string>> = { script: pageHost, browser, server: apiHost };
  return (
    <div data-stroke={stroke} className="@container">
      <div className="px-2 pb-3 pt-4 @xl:px-0">
        <div aria-hidden className="grid grid-cols-3 gap-1 px-1 leading-tight @xl:px-0 @xl:text-center">
          {lanes.map((lane, index) => (
            <div
              key={lane}
              className={clsx(
                'min-w-0',
                index === 1 && 'text-center',
                index === 2 && 'text-right @xl:text-center',
              )}
            >
              <div className="text-sm font-semibold">{laneNames[lane]}</div>
              <div className="font-mono text-xs leading-5 text-faint [overflow-wrap:anywhere]">
                {hosts[lane]}
              </div>
            </div>
          ))}
        </div>
        <div className="relative mt-1.5">
          <div aria-hidden className={clsx(columns, 'absolute inset-0')}>
            {['col-start-2 border-l', 'col-start-3 border-l', 'col-start-4 border-l'].map((lane) => (
              <div
                key={lane}
                className={clsx('row-start-1 -ml-px', lane, stroke === 'pencil' && 'border-dashed')}
              />
            ))}
          </div>
          <ol className="relative py-1.5">
            {messages.map((message, index) => (
              <Arrow key={index} message={message} stroke={stroke} isDrawn={index < drawn} />
            ))}
          </ol>
        </div>
        {controls}
      </div>
    </div>
  );
}

function Arrow({ message, stroke, isDrawn }: { message: Message; stroke: Stroke; isDrawn: boolean }) {
  const { tone, text, ends } = message;
  const { isRight, gap } = directionOf(message);
  const isHeld = isKept(ends);
  const column = gap === 0 ? 'col-start-2' : 'col-start-3';
  return (
    <li
      data-ends={ends}
      className={clsx(columns, 'min-h-9.5 content-end py-1', colours[tone], !isDrawn && 'invisible')}
    >
      <span className="sr-only">{wayOf(message)}: </span>
      <span
        className={clsx(
          'row-start-1 font-mono text-xs font-medium leading-4 [overflow-wrap:anywhere]',
          column,
          isHeld ? 'self-center pl-5' : 'px-2 text-center',
        )}
      >
        {text}
      </span>
      <svg
        aria-hidden
        className={clsx(
          'h-3.5 w-full overflow-visible',
          column,
          isHeld ? 'row-start-1 self-center' : 'row-start-2',
          !isRight && '-scale-x-100',
        )}
      >
        <ArrowShape message={message} stroke={stroke} colour="currentColor" wall="var(--blocked)" />
      </svg>
    </li>
  );
}
