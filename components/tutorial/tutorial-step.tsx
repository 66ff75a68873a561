'use client';

import { useCallback, useEffect, useMemo, useState, type ReactNode } from 'react';
import { Check } from 'lucide-react';
import type { PageLink } from '@/components/docs/sidebar';
import { useRunFeed } from '@/components/live/use-run-feed';
import { RunObserver } from '@/components/live/run-observer';
import { OffersPage } from '@/components/terminal-lines/offers-page';
import type { SeenRun } from '@/lib/tutorial/goal';
import { goalKey, isPassed, tutorialProgress } from '@/lib/tutorial/progress';
import { tutorialStepById, tutorialSteps } from '@/lib/tutorial/steps';
import { StepStatus } from './step-status';
import { TaskList } from './task-list';
import { useProgress } from './use-progress';

type Props = {
  /** The step's id. */
  step: string;
  /** Prefix of the demo API's URLs. */
  api: string;
  next: PageLink | undefined;
  children: ReactNode;
};

/** A step's tasks, its text with live requests, and whether the page has seen the tasks done. */
export function TutorialStep({ step, api, next, children }: Props) {
  const { id, goals } = tutorialStepById(step);
  const { exchanges } = useRunFeed(api);
  const [runs, setRuns] = useState<readonly SeenRun[]>([]);
  const observe = useCallback((run: Omit<SeenRun, 'gate'>) => {
    const add = async () => {
      const { gateOf } = await import('@/lib/comparison/gate-of');
      setRuns((before) => [...before, { ...run, gate: gateOf(run.observation) }]);
    };
    void add();
  }, []);

  const missing = useMemo(
    () => goals.map((goal) => goal.missing({ runs, exchanges })),
    [goals, runs, exchanges],
  );
  useEffect(() => {
    tutorialProgress.add(
      goals.filter((_, index) => missing[index] === null).map((goal) => goalKey(id, goal.id)),
    );
  }, [id, goals, missing]);

  const progress = useProgress();
  const tasks = goals.map(({ id: goal, task, scenario, by }, index) => ({
    task,
    scenario,
    by,
    missing: progress.has(goalKey(id, goal)) ? null : (missing[index] ?? null),
  }));
  return (
    <>
      <TaskList tasks={tasks} />
      <StepStatus tasks={tasks} next={next} />
      <RunObserver value={observe}>
        <OffersPage value>{children}</OffersPage>
      </RunObserver>
    </>
  );
}

/** Says that the step whose page is at an address is passed, once it is. */
export function PassedMark({ href }: { href: string }) {
  const progress = useProgress();
  const step = tutorialSteps.find(({ id }) => href === `/tutorial/${id}`);
  if (step === undefined || !isPassed(progress, step)) return null;
  return (
    <span className="ml-2 inline-block text-allowed">
      <Check aria-hidden size={14} strokeWidth={2.4} className="inline align-[-2px]" />
      <span className="sr-only">passed</span>
    </span>
  );
}
