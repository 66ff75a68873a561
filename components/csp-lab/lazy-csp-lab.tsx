'use client';

import dynamic from 'next/dynamic';

/** The CSP lab, its code loaded by pages that have one. */
export const LazyCspLab = dynamic(async () => (await import('./csp-lab-client')).CspLabClient);
