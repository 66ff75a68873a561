'use client';

import dynamic from 'next/dynamic';

/** The playground, its code loaded on pages that have one only; the server's HTML stands in its place until then. */
export const LazyPlayground = dynamic(async () => (await import('./playground-client')).PlaygroundClient, {
  loading: () => <div aria-busy className="min-h-[48rem] rounded-2xl border bg-panel" />,
});
