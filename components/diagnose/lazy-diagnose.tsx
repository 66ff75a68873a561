'use client';

import dynamic from 'next/dynamic';

/** The desk, its code loaded by pages that have one. */
export const LazyDiagnose = dynamic(async () => (await import('./diagnose-client')).DiagnoseClient);

/** The box among the words of a page, its code loaded by pages that have one. */
export const LazyDiagnoseInText = dynamic(async () => (await import('./diagnose-in-text')).DiagnoseInText);
