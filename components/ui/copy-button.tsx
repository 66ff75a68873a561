'use client';

import { clsx } from 'clsx';
import { Check, Copy, X } from 'lucide-react';
import { say } from './say';
import { useCopied } from './use-copied';
import { useIsHydrated } from './use-is-hydrated';

const words = { idle: 'Copy', copied: 'Copied', refused: 'Could not be copied' };

/** Copies a text to the clipboard and says so. */
export function CopyButton({
  text,
  label = 'Copy',
  className,
}: {
  text: string;
  label?: string;
  className?: string;
}) {
  const [state, copy] = useCopied((next) => say(words[next]));
  const Icon = state === 'copied' ? Check : state === 'refused' ? X : Copy;
  return (
    <button
      type="button"
      disabled={!useIsHydrated()}
      onClick={() => copy(text)}
      aria-label={state === 'idle' ? label : words[state]}
      className={clsx(
        'no-print grid place-items-center rounded-md bg-inherit text-faint hover:text-ink scripting-none:invisible',
        state === 'copied' && 'text-allowed',
        className,
      )}
    >
      <Icon aria-hidden size={15} strokeWidth={1.8} />
    </button>
  );
}
