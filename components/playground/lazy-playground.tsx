'use client';

import dynamic from 'next/dynamic';

/** The playground, its code loaded by pages that have one. */
export const LazyPlayground = dynamic(async () => (await import('./playground-client')).PlaygroundClient);
