'use client';

import { Check } from 'lucide-react';
import { isPassed } from '@/lib/tutorial/progress';
import { tutorialSteps } from '@/lib/tutorial/steps';
import { useProgress } from './use-progress';

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
