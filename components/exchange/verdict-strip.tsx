import { clsx } from 'clsx';
import { ArrowRight, Check, CircleHelp, Minus, X } from 'lucide-react';
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
  'depends on the server': { words: 'Depends on the server', colour: 'text-faint', icon: 'unknown' },
  'never sent': { words: 'Never sent', colour: 'text-blocked', icon: 'no' },
  cancelled: { words: 'Cancelled', colour: 'text-faint', icon: 'none' },
  unknown: { words: 'Not known', colour: 'text-faint', icon: 'unknown' },
};

/** What the page gets of the response. */
export const responseLooks: Record<Verdict['response'], Look> = {
  readable: { words: 'Readable by the page', colour: 'text-allowed', icon: 'yes' },
  opaque: { words: 'Opaque to the page', colour: 'text-faint', icon: 'none' },
  'depends on the server': { words: 'Depends on the server', colour: 'text-faint', icon: 'unknown' },
  withheld: { words: 'Withheld from the page', colour: 'text-blocked', icon: 'no' },
  none: { words: 'There is none', colour: 'text-faint', icon: 'none' },
  cancelled: { words: 'Cancelled', colour: 'text-faint', icon: 'none' },
  unknown: { words: 'Not known', colour: 'text-faint', icon: 'unknown' },
};

/** The three answers a reader wants first. */
export function VerdictStrip({ verdict, source }: { verdict: Verdict; source: string }) {
  return (
    <dl className="grid divide-y border-b sm:grid-cols-3 sm:divide-x sm:divide-y-0">
      <VerdictCell label="Preflight" source={source} look={preflightLooks[verdict.preflight]} />
      <VerdictCell label="Request" source={source} look={requestLooks[verdict.request]} />
      <VerdictCell label="Response" source={source} look={responseLooks[verdict.response]} />
    </dl>
  );
}

/** One answer of a strip. */
export function VerdictCell({ label, source, look }: { label: string; source: string; look: Look }) {
  return (
    <div className="grid grid-cols-[7.25rem_minmax(0,1fr)] items-center gap-2 px-4 py-2 sm:block sm:py-3">
      <dt className="text-xs text-faint">
        {label}, {source}
      </dt>
      <dd
        className={clsx(
          'flex min-w-0 items-center gap-2 text-[15px] leading-snug font-semibold sm:mt-0.5',
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
