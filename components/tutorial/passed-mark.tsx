'use client';

import { Check } from 'lucide-react';
import { isPassed } from '@/lib/tutorial/progress';
import { tutorialStepById } from '@/lib/tutorial/steps';
import { useProgress } from './use-progress';

/** Says that a step is passed, once it is. */
export function PassedMark({ step }: { step: string }) {
  if (!isPassed(useProgress(), tutorialStepById(step))) return null;
  return (
    <span className="ml-2 inline-block text-allowed">
      <Check aria-hidden size={14} strokeWidth={2.4} className="inline align-[-2px]" />
      <span className="sr-only">passed</span>
    </span>
  );
}
