'use client';

import dynamic from 'next/dynamic';

/** The classifier, its code loaded by pages that have one. */
export const LazyClassifier = dynamic(async () => (await import('./classifier-client')).ClassifierClient);
