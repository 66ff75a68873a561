'use client';

import { clsx } from 'clsx';
import { Check, Copy, X } from 'lucide-react';
import { useEffect, useState } from 'react';
import { useIsHydrated } from './use-is-hydrated';

const words = { idle: 'Copy', copied: 'Copied', refused: 'The browser refused to copy' };

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
  const [state, setState] = useState<'idle' | 'copied' | 'refused'>('idle');
  useEffect(() => {
    if (state === 'idle') return;
    const timer = setTimeout(() => setState('idle'), 1600);
    return () => clearTimeout(timer);
  }, [state]);
  const Icon = state === 'copied' ? Check : state === 'refused' ? X : Copy;
  return (
    <button
      type="button"
      disabled={!useIsHydrated()}
      onClick={() => {
        navigator.clipboard.writeText(text).then(
          () => setState('copied'),
          () => setState('refused'),
        );
      }}
      aria-label={state === 'idle' ? label : words[state]}
      className={clsx(
        'no-print grid size-8 place-items-center rounded-md bg-inherit text-faint hover:text-ink scripting-none:invisible',
        state === 'copied' && 'text-allowed',
        className,
      )}
    >
      <Icon aria-hidden size={15} strokeWidth={1.8} />
      <span role="status" className="sr-only">
        {state === 'idle' ? '' : words[state]}
      </span>
    </button>
  );
}
