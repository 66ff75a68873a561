import { clsx } from 'clsx';
import { Check, Circle } from 'lucide-react';
import type { Goal } from '@/lib/tutorial/goal';

/** One of a step's tasks, where it is done, and what is missing yet; null when it is done. */
export type Task = Pick<Goal, 'task' | 'scenario' | 'by'> & { readonly missing: string | null };

/** What a step asks for, each with whether it is done. */
export function TaskList({ tasks }: { tasks: readonly Task[] }) {
  return (
    <section
      aria-label="Your task"
      className={clsx(
        'not-prose my-7 rounded-2xl border bg-panel px-4 py-3.5',
        // The status below it says the same of one task, where there is a script.
        tasks.length === 1 && 'hidden print:block scripting-none:block',
      )}
    >
      <p className="mb-2 text-xs font-semibold">{tasks.length === 1 ? 'Your task' : 'Your tasks'}</p>
      <ul className="grid gap-2 text-base">
        {tasks.map(({ task, missing }) => {
          const isDone = missing === null;
          const Icon = isDone ? Check : Circle;
          return (
            <li key={task} className="flex gap-2.5">
              <Icon
                aria-hidden
                size={17}
                strokeWidth={isDone ? 2.6 : 1.8}
                className={clsx('mt-1 shrink-0', isDone ? 'text-allowed' : 'text-faint')}
              />
              <span>
                {task}
                {isDone ? <b className="ml-2 text-sm font-semibold text-allowed">Done</b> : null}
              </span>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
