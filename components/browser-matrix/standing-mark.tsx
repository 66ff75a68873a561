import { clsx } from 'clsx';
import { Check, EqualNot, Minus } from 'lucide-react';
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
  'a known departure': 'text-differs',
  'not as predicted': 'text-differs',
  'not run': 'text-faint',
};

const icons = {
  'as the standard says': Check,
  'a known departure': EqualNot,
  'not as predicted': EqualNot,
  'not run': Minus,
} as const satisfies Readonly<Record<Standing, unknown>>;

/** Icon, words and colour of a standing. */
export function StandingMark({ standing }: { standing: Standing }) {
  const Icon = icons[standing];
  return (
    <span className={clsx('flex min-w-0 items-start gap-1.5 font-medium', colours[standing])}>
      <span className="flex h-5 items-center">
        <Icon aria-hidden size={16} strokeWidth={2} className="shrink-0" />
      </span>
      {standingWords[standing]}
    </span>
  );
}
