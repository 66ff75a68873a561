'use client';

import { deferred } from '@/components/ui/deferred';

/** The CSP lab, its code loaded once it is used. */
export const DeferredCspLab = deferred(async () => (await import('./csp-lab-client')).CspLabClient);
