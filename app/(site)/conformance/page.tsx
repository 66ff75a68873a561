import type { Metadata } from 'next';
import { Conformance } from '@/components/conformance/conformance';

export const metadata: Metadata = {
  title: 'Conformance',
  description: 'Run every scenario in your own browser, and see whether it does what was predicted.',
};

export default function ConformancePage() {
  return (
    <main id="content" className="mx-auto max-w-[1200px] px-5 pb-16 pt-6 lg:px-7">
      <h1 className="mb-2 text-2xl font-semibold tracking-tight">Conformance</h1>
      <p className="mb-5 max-w-2xl text-soft">
        No one has to believe the predictions on this site. Here your own browser makes every scenario's
        requests, to another origin and for real, and what it did is laid beside what was predicted.
      </p>
      <Conformance />
    </main>
  );
}
