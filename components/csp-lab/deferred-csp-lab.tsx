'use client';

import { deferred } from '@/components/ui/deferred';

/** The CSP lab, its code loaded on pages that have one only. */
export const DeferredCspLab = deferred(
  async () => (await import('./csp-lab-client')).CspLabClient,
  'at once',
);
