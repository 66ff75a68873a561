import { clsx } from 'clsx';
import { ArrowUpRight, Check, EqualNot, Minus } from 'lucide-react';
import type { Standing } from '@/components/conformance/conformance-result';

/** How a browser's behaviour stands to the standard, as words of a sentence's beginning. */
export const standingWords: Readonly<Record<Standing, string>> = {
  'as the standard says': 'As the standard says',
  'a known departure': 'A known departure',
  'not as predicted': 'Not as predicted',
  'not run': 'Not run',
};

const colours: Readonly<Record<Standing, string>> = {
  'as the standard says': 'text-allowed',
  'a known departure': 'text-soft',
  'not as predicted': 'text-differs',
  'not run': 'text-faint',
};

const icons = {
  'as the standard says': Check,
  'a known departure': ArrowUpRight,
  'not as predicted': EqualNot,
  'not run': Minus,
} as const satisfies Readonly<Record<Standing, unknown>>;

const shortWords: Readonly<Record<Standing, string>> = {
  'as the standard says': 'Standard',
  'a known departure': 'Departs',
  'not as predicted': 'Differs',
  'not run': 'Not run',
};

/** The sign of a standing, in its colour. */
export function StandingIcon({ standing }: { standing: Standing }) {
  const Icon = icons[standing];
  return (
    <Icon aria-hidden size={16} strokeWidth={2} className={clsx('mt-0.5 shrink-0', colours[standing])} />
  );
}

/**
 * Icon, words and colour of a standing.
 * @param isShort one word, where hundreds stand side by side
 */
export function StandingMark({ standing, isShort = false }: { standing: Standing; isShort?: boolean }) {
  return (
    <span className={clsx('flex min-w-0 items-start gap-1.5 font-medium leading-5', colours[standing])}>
      <StandingIcon standing={standing} />
      {isShort ? shortWords[standing] : standingWords[standing]}
    </span>
  );
}
