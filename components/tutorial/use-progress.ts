'use client';

import { useSyncExternalStore } from 'react';
import { noProgress, tutorialProgress, type Progress } from '@/lib/tutorial/progress';

/** The reader's progress; none while the server renders. */
export function useProgress(): Progress {
  return useSyncExternalStore(tutorialProgress.subscribe, tutorialProgress.snapshot, noProgress);
}
