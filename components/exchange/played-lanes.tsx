'use client';

import { ChevronLeft, ChevronRight, RotateCcw } from 'lucide-react';
import { useCallback, useLayoutEffect, useRef, useState } from 'react';
import { Lanes, type LanesProps } from './lanes';
import { timelineOf } from './timeline';

type Props = Omit<LanesProps, 'drawn' | 'controls'>;

/** A recorded exchange: its arrows travel once, in the order and proportion of the record, and can be stepped through. */
export function PlayedLanes({ messages, ...lanes }: Props) {
  const box = useRef<HTMLDivElement>(null);
  const [drawn, setDrawn] = useState(messages.length);
  const play = useCallback(() => {
    if (box.current !== null) travel(box.current, messages);
  }, [messages]);
  useLayoutEffect(play, [play]);
  const last = messages.length;
  return (
    <div ref={box}>
      <Lanes
        {...lanes}
        messages={messages}
        drawn={drawn}
        controls={
          <div className="no-print mt-1 flex items-center justify-center gap-1 text-xs text-faint">
            <Control label="Step back" isDisabled={drawn <= 1} onPress={() => setDrawn(drawn - 1)}>
              <ChevronLeft aria-hidden size={15} />
            </Control>
            <span className="min-w-12 text-center tabular-nums">
              {drawn} of {last}
            </span>
            <Control label="Step on" isDisabled={drawn >= last} onPress={() => setDrawn(drawn + 1)}>
              <ChevronRight aria-hidden size={15} />
            </Control>
            <Control
              label="Play again"
              isDisabled={false}
              onPress={() => {
                setDrawn(last);
                play();
              }}
            >
              <RotateCcw aria-hidden size={13} />
            </Control>
          </div>
        }
      />
    </div>
  );
}

function Control({
  label,
  isDisabled,
  onPress,
  children,
}: {
  label: string;
  isDisabled: boolean;
  onPress: () => void;
  children: React.ReactNode;
}) {
  return (
    <button
      type="button"
      aria-label={label}
      title={label}
      aria-disabled={isDisabled}
      onClick={isDisabled ? undefined : onPress}
      className="grid size-7 place-items-center rounded-md text-soft hover:bg-panel hover:text-ink aria-disabled:opacity-40"
    >
      {children}
    </button>
  );
}

const hidden = 'inset(-8px 100% -8px -8px)';
const whole = 'inset(-8px -8px -8px -8px)';

/** Sends each arrow off at its time; where motion is not wanted, nothing moves. */
function travel(box: HTMLElement, messages: LanesProps['messages']) {
  if (matchMedia('(prefers-reduced-motion: reduce)').matches) return;
  const travels = timelineOf(messages);
  box.querySelectorAll('li[data-ends]').forEach((row, index) => {
    const timing = travels[index];
    if (timing === undefined) return;
    row.animate({ opacity: [0, 1] }, { delay: timing.delay, duration: 40, fill: 'backwards' });
    row
      .querySelector('svg')
      ?.animate(
        { clipPath: [hidden, whole] },
        { ...timing, fill: 'backwards', easing: 'cubic-bezier(0.3, 0, 0.4, 1)' },
      );
  });
}
