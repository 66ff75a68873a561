'use client';

import { deferred } from '@/components/ui/deferred';

/** The classifier, its code loaded once it is used. */
export const DeferredClassifier = deferred(
  async () => (await import('./classifier-client')).ClassifierClient,
);
