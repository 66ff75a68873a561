import { clsx } from 'clsx';
import { ArrowDown, ArrowRight, Check } from 'lucide-react';
import type { PageLink } from '@/components/docs/sidebar';
import type { Task } from './task-list';

type Props = { tasks: readonly Task[]; next: PageLink | undefined };

/** Goes to the button that a task is done with. */
function goTo({ scenario, by }: Task) {
  const part = document.querySelector(
    by === 'run' ? `[data-scenario="${scenario}"]` : `[data-lines="${scenario}"]`,
  );
  part?.scrollIntoView({ block: 'start' });
  part?.querySelector<HTMLElement>('button[type="submit"], button')?.focus({ preventScroll: true });
}

/**
 * Whether the step is passed, or what is missing yet and the way there. It stays in view at the top, over what was read
 * already: a verdict stands below the button that it follows from.
 */
export function StepStatus({ tasks, next }: Props) {
  const open = tasks.find(({ missing }) => missing !== null);
  const done = tasks.filter(({ missing }) => missing === null).length;
  const link =
    'flex min-h-8 shrink-0 items-center gap-1.5 rounded-lg font-medium underline-offset-4 hover:underline';
  return (
    <div
      data-step-status
      className={clsx(
        'no-print not-prose sticky top-15 z-[5] mb-8 flex flex-wrap items-center justify-between gap-x-5 rounded-xl border px-4 py-1.5 text-sm shadow-sm scripting-none:hidden',
        open === undefined ? 'border-allowed bg-allowed-tint' : 'border-faint bg-page',
      )}
    >
      <p aria-live="polite" className="min-w-0 flex-1 py-1 leading-5">
        {open === undefined ? (
          <b className="font-semibold text-allowed">
            <Check aria-hidden size={16} strokeWidth={2.6} className="mr-1.5 inline align-[-3px]" />
            Step passed
          </b>
        ) : (
          <>
            <b className="font-semibold">
              {done} of {tasks.length} done.
            </b>{' '}
            {open.task} <span className="text-soft">{open.missing}</span>
          </>
        )}
      </p>
      {open === undefined ? (
        <a href={next?.href ?? '/tutorial'} className={link}>
          {next?.title ?? 'All steps'}
          <ArrowRight aria-hidden size={15} />
        </a>
      ) : (
        <button type="button" onClick={() => goTo(open)} className={link}>
          Go there
          <ArrowDown aria-hidden size={15} />
        </button>
      )}
    </div>
  );
}
