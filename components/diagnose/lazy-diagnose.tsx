'use client';

import dynamic from 'next/dynamic';

/** The desk, its code loaded by pages that have one. */
export const LazyDiagnose = dynamic(async () => (await import('./diagnose-client')).DiagnoseClient);
