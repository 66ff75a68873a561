'use client';

import dynamic from 'next/dynamic';

/** The code for the reader's server, loaded by pages that have it. */
export const LazyServerChoice = dynamic(async () => (await import('./server-choice')).ServerChoice);
