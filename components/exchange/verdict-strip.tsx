import { clsx } from 'clsx';
import { ArrowRight, Check, CircleHelp, Minus, X } from 'lucide-react';
import type { ReactNode } from 'react';
import type { Verdict } from '@/lib/comparison/verdict';

/** How one answer is drawn: words, colour, icon. */
export type Look = {
  readonly words: string;
  readonly colour: string;
  readonly icon: 'dashed' | 'solid' | 'yes' | 'no' | 'none' | 'unknown';
};

/** What became of the preflight. */
export const preflightLooks: Record<Verdict['preflight'], Look> = {
  'not needed': { words: 'Not needed', colour: 'text-faint', icon: 'none' },
  allowed: { words: 'Sent first', colour: 'text-preflight', icon: 'dashed' },
  refused: { words: 'Sent, not accepted', colour: 'text-blocked', icon: 'no' },
  'depends on the server': { words: 'Sent first', colour: 'text-preflight', icon: 'dashed' },
  'never sent': { words: 'Never sent', colour: 'text-faint', icon: 'none' },
  cancelled: { words: 'Cancelled', colour: 'text-faint', icon: 'none' },
  unknown: { words: 'Not known', colour: 'text-faint', icon: 'unknown' },
};

/** What became of the request. */
export const requestLooks: Record<Verdict['request'], Look> = {
  sent: { words: 'Sent', colour: 'text-actual', icon: 'solid' },
  'from cache': { words: 'From a cache', colour: 'text-faint', icon: 'none' },
  'depends on the server': { words: 'Depends on the server', colour: 'text-faint', icon: 'unknown' },
  'never sent': { words: 'Never sent', colour: 'text-blocked', icon: 'no' },
  cancelled: { words: 'Cancelled', colour: 'text-faint', icon: 'none' },
  unknown: { words: 'Not known', colour: 'text-faint', icon: 'unknown' },
};

/** What the page gets of the response. */
export const responseLooks: Record<Verdict['response'], Look> = {
  readable: { words: 'Readable', colour: 'text-allowed', icon: 'yes' },
  opaque: { words: 'Opaque', colour: 'text-faint', icon: 'none' },
  'depends on the server': { words: 'Depends on the server', colour: 'text-faint', icon: 'unknown' },
  withheld: { words: 'Withheld', colour: 'text-blocked', icon: 'no' },
  none: { words: 'None', colour: 'text-faint', icon: 'none' },
  cancelled: { words: 'Cancelled', colour: 'text-faint', icon: 'none' },
  unknown: { words: 'Not known', colour: 'text-faint', icon: 'unknown' },
};

type StripProps = {
  verdict: Verdict;
  source: string;
  /** Side by side on a phone too. */
  isLow?: boolean;
};

/** The three answers a reader wants first. */
export function VerdictStrip({ verdict, source, isLow = false }: StripProps) {
  return (
    <Strip isLow={isLow}>
      <VerdictCell label="Preflight" source={source} look={preflightLooks[verdict.preflight]} isLow={isLow} />
      <VerdictCell label="Request" source={source} look={requestLooks[verdict.request]} isLow={isLow} />
      <VerdictCell label="Response" source={source} look={responseLooks[verdict.response]} isLow={isLow} />
    </Strip>
  );
}

/** Three answers, one above the other on a phone. */
export function Strip({ isLow, children }: { isLow: boolean; children: ReactNode }) {
  return (
    <dl
      className={clsx(
        'grid border-b',
        isLow ? 'grid-cols-3 divide-x' : 'divide-y sm:grid-cols-3 sm:divide-x sm:divide-y-0',
      )}
    >
      {children}
    </dl>
  );
}

type CellProps = { label: string; source: string; look: Look; isLow: boolean };

/** One answer of a strip. */
export function VerdictCell({ label, source, look, isLow }: CellProps) {
  return (
    <div
      className={clsx(
        isLow
          ? 'px-2.5 py-1.5 sm:px-4 sm:py-2'
          : 'grid grid-cols-[7.25rem_minmax(0,1fr)] items-center gap-2 px-4 py-2 sm:block sm:py-3',
      )}
    >
      <dt className="text-xs leading-4 text-faint">
        {label}, {isLow ? <span className="max-sm:block">{source}</span> : source}
      </dt>
      <dd
        className={clsx(
          'flex min-w-0 gap-2 leading-snug font-semibold sm:mt-0.5',
          isLow ? 'text-sm max-sm:gap-1 sm:items-center sm:text-base' : 'items-center text-base',
          look.colour,
        )}
      >
        <LookIcon icon={look.icon} />
        {look.words}
      </dd>
    </div>
  );
}

/** The sign that goes with an answer's words. */
export function LookIcon({ icon }: { icon: Look['icon'] }) {
  const shape = { 'aria-hidden': true, size: 16, strokeWidth: 2, className: 'shrink-0' } as const;
  switch (icon) {
    case 'yes':
      return <Check {...shape} />;
    case 'no':
      return <X {...shape} />;
    case 'none':
      return <Minus {...shape} />;
    case 'unknown':
      return <CircleHelp {...shape} />;
    case 'solid':
      return <ArrowRight {...shape} />;
    case 'dashed':
      return (
        <svg
          aria-hidden
          viewBox="0 0 16 16"
          className="size-4 shrink-0"
          fill="none"
          stroke="currentColor"
          strokeWidth="1.8"
          strokeLinecap="round"
          strokeLinejoin="round"
        >
          <path d="M1.5 8h3M6.8 8h2M11 8h2.5M10.8 4.8 14 8l-3.2 3.2" />
        </svg>
      );
  }
}
