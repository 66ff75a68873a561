'use client';

import { deferred } from '@/components/ui/deferred';

/** The live request, its code loaded once it is used. */
export const DeferredTryIt = deferred(async () => (await import('./try-it-widget')).TryItWidget);
