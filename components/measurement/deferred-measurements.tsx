'use client';

import { deferred } from '@/components/ui/deferred';
import { isCacheLimitKept } from '@/lib/measurement/kept-cache-limit';

/** What a preflight costs, its code loaded once it is used. */
export const DeferredPreflightCost = deferred(async () => (await import('./preflight-cost')).PreflightCost);

/** The preflight cache's limit, its code loaded once it is used, or while a measurement goes on. */
export const DeferredCacheLimit = deferred(
  async () => (await import('./cache-limit')).CacheLimit,
  isCacheLimitKept,
);
