import { useState } from 'react';
import type { LiveRun } from '@/components/live/use-live-run';

export type PastRun = Extract<LiveRun, { kind: 'done' }> & { readonly number: number };

const longest = 50;

/** The page's runs, oldest first; of very many the last ones. */
export function useRunHistory(run: LiveRun): readonly PastRun[] {
  const [past, setPast] = useState<readonly PastRun[]>([]);
  const [seen, setSeen] = useState(run);
  if (run !== seen) {
    setSeen(run);
    if (run.kind === 'done')
      setPast([...past, { ...run, number: (past.at(-1)?.number ?? 0) + 1 }].slice(-longest));
  }
  return past;
}
