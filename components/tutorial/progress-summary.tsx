'use client';

import { ArrowRight } from 'lucide-react';
import type { PageLink } from '@/components/docs/sidebar';
import { startNewRun } from '@/lib/run/run-feed';
import { isPassed, tutorialProgress } from '@/lib/tutorial/progress';
import { tutorialSteps } from '@/lib/tutorial/steps';
import { useProgress } from './use-progress';

/**
 * How far the reader is, where to go on, and a way to begin again.
 * @param links the steps' pages, in order
 */
export function ProgressSummary({ links }: { links: readonly PageLink[] }) {
  const progress = useProgress();
  const passed = tutorialSteps.filter((step) => isPassed(progress, step)).length;
  const current = tutorialSteps.findIndex((step) => !isPassed(progress, step));
  const link = links[current];
  return (
    <div className="not-prose my-7 rounded-2xl border bg-panel px-4 py-4 scripting-none:hidden">
      <div className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2 text-sm">
        <p aria-live="polite" className="font-semibold">
          {passed} of {tutorialSteps.length} steps passed
        </p>
        <button
          type="button"
          onClick={() => {
            tutorialProgress.reset();
            startNewRun();
          }}
          disabled={progress.size === 0}
          className="rounded-md border bg-page px-2.5 py-1 text-sm hover:border-ink disabled:invisible"
        >
          Start over
        </button>
      </div>
      <progress
        aria-label="Steps passed"
        value={passed}
        max={tutorialSteps.length}
        className="mt-3 block h-1.5 w-full appearance-none overflow-hidden rounded-full bg-line [&::-moz-progress-bar]:bg-allowed [&::-webkit-progress-bar]:bg-line [&::-webkit-progress-value]:bg-allowed"
      />
      <p className="mt-4 text-sm">
        {link === undefined ? (
          'You have sent every kind of request yourself. To go further, use the guide and the playground.'
        ) : (
          <a
            href={link.href}
            className="inline-flex items-center gap-1.5 rounded-lg bg-ink px-3 py-2 font-semibold text-page hover:opacity-90"
          >
            {progress.size === 0 ? 'Begin' : 'Continue'}: {link.title}
            <ArrowRight aria-hidden size={15} />
          </a>
        )}
      </p>
    </div>
  );
}
