'use client';

import dynamic from 'next/dynamic';

/** The classifier, its code loaded on pages that have one only; the server's HTML stands in its place until then. */
export const LazyClassifier = dynamic(async () => (await import('./classifier-client')).ClassifierClient, {
  loading: () => <div aria-busy className="my-7 min-h-56 rounded-2xl border bg-panel" />,
});
