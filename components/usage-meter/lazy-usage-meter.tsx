'use client';

import dynamic from 'next/dynamic';

/** The plan's counters, their code loaded by pages that have them. */
export const LazyUsageMeter = dynamic(async () => (await import('./usage-meter-widget')).UsageMeterWidget);
