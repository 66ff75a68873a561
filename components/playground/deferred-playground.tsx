'use client';

import { deferred } from '@/components/ui/deferred';

/** The playground, its code loaded on pages that have one only. */
export const DeferredPlayground = deferred(
  async () => (await import('./playground-client')).PlaygroundClient,
  'at once',
);
