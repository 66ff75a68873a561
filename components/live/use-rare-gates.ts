import { use } from 'react';
import { loadRareGates } from '@/lib/cors/load-rare-gates';
import type { Page } from '@/lib/cors/scenario';

/** Waits, where the page has rare gates, until their code is there to predict with. */
export function useRareGates(page: Page): void {
  const loading = loadRareGates(page);
  if (loading) use(loading);
}
