import { clsx } from 'clsx';
import { Check, EqualNot, Minus, Split } from 'lucide-react';
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
  'a known departure': Split,
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
  return <Icon aria-hidden size={16} strokeWidth={2} className={clsx('shrink-0', colours[standing])} />;
}

/**
 * Icon, words and colour of a standing.
 * @param isShort one word on a phone, where several stand side by side
 */
export function StandingMark({ standing, isShort = false }: { standing: Standing; isShort?: boolean }) {
  return (
    <span
      className={clsx(
        'flex min-w-0 items-start font-medium',
        isShort ? 'gap-1 sm:gap-1.5' : 'gap-1.5',
        colours[standing],
      )}
    >
      <span className="flex h-5 items-center">
        <StandingIcon standing={standing} />
      </span>
      {isShort ? (
        <>
          <span className="max-sm:hidden">{standingWords[standing]}</span>
          <span className="sm:hidden">{shortWords[standing]}</span>
        </>
      ) : (
        standingWords[standing]
      )}
    </span>
  );
}
