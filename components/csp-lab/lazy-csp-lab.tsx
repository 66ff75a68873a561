'use client';

import dynamic from 'next/dynamic';

/** The lab, its code loaded on pages that have one only; the server's HTML stands in its place until then. */
export const LazyCspLab = dynamic(async () => (await import('./csp-lab-client')).CspLabClient, {
  loading: () => <div aria-busy className="min-h-[48rem] rounded-2xl border bg-panel" />,
});
