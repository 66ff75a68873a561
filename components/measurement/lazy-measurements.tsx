'use client';

import dynamic from 'next/dynamic';

/** What a preflight costs, its code loaded on pages that measure it only; the server's HTML stands in its place until then. */
export const LazyPreflightCost = dynamic(async () => (await import('./preflight-cost')).PreflightCost, {
  loading: () => <div aria-busy className="my-7 min-h-[42rem] rounded-2xl border bg-panel" />,
});

/** The preflight cache's limit, in the same way. */
export const LazyCacheLimit = dynamic(async () => (await import('./cache-limit')).CacheLimit, {
  loading: () => <div aria-busy className="my-7 min-h-[30rem] rounded-2xl border bg-panel" />,
});
