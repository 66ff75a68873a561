'use client';

import { useCallback, useEffect, useMemo, useState, type ReactNode } from 'react';
import type { PageLink } from '@/components/docs/sidebar';
import { useRunFeed } from '@/components/live/use-run-feed';
import { RunObserver } from '@/components/live/run-observer';
import { gateOf } from '@/lib/comparison/gate-of';
import type { SeenRun } from '@/lib/tutorial/goal';
import { goalKey, tutorialProgress } from '@/lib/tutorial/progress';
import { tutorialStepById } from '@/lib/tutorial/steps';
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
  const observe = useCallback(
    (run: Omit<SeenRun, 'gate'>) =>
      setRuns((before) => [...before, { ...run, gate: gateOf(run.observation) }]),
    [],
  );

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
  const tasks = goals.map(({ id: goal, task }, index) => ({
    task,
    missing: progress.has(goalKey(id, goal)) ? null : (missing[index] ?? null),
  }));
  return (
    <>
      <TaskList tasks={tasks} />
      <RunObserver value={observe}>{children}</RunObserver>
      <StepStatus tasks={tasks} next={next} />
    </>
  );
}
