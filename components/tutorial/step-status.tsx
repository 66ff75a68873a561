import { clsx } from 'clsx';
import { ArrowRight, Check } from 'lucide-react';
import type { PageLink } from '@/components/docs/sidebar';
import type { Task } from './task-list';

type Props = { tasks: readonly Task[]; next: PageLink | undefined };

/** Whether the step is passed, or what is missing yet; stays in view at the bottom while the step is read. */
export function StepStatus({ tasks, next }: Props) {
  const open = tasks.find(({ missing }) => missing !== null);
  const done = tasks.filter(({ missing }) => missing === null).length;
  return (
    <div
      className={clsx(
        'no-print not-prose sticky bottom-3 mt-8 flex flex-wrap items-center justify-between gap-x-5 gap-y-1 rounded-xl border px-4 py-2.5 text-sm shadow-lg scripting-none:hidden',
        open === undefined ? 'border-allowed bg-allowed-tint' : 'border-faint bg-page',
      )}
    >
      <p aria-live="polite" className="min-w-0">
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
        <a
          href={next?.href ?? '/tutorial'}
          className="flex items-center gap-1.5 font-medium underline-offset-4 hover:underline"
        >
          {next?.title ?? 'All steps'}
          <ArrowRight aria-hidden size={15} />
        </a>
      ) : null}
    </div>
  );
}
