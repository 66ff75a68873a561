'use client';

import dynamic from 'next/dynamic';

/** What a preflight costs, its code loaded by pages that measure it. */
export const LazyPreflightCost = dynamic(async () => (await import('./preflight-cost')).PreflightCost);

/** The preflight cache's limit, its code loaded by pages that measure it. */
export const LazyCacheLimit = dynamic(async () => (await import('./cache-limit')).CacheLimit);
