'use client';

import { deferred } from '@/components/ui/deferred';

/** The playground, its code loaded once it is used, or a link holds its scenario. */
export const DeferredPlayground = deferred(
  async () => (await import('./playground-client')).PlaygroundClient,
  () => location.hash !== '',
);
