import type { Metadata } from 'next';
import { Conformance } from '@/components/conformance/conformance';

export const metadata: Metadata = {
  title: 'Conformance',
  description: 'Run every scenario in your own browser, and see whether it does what was predicted.',
};

export default function ConformancePage() {
  return (
    <main id="content" className="mx-auto max-w-[1440px] px-5 pb-16 pt-6 lg:px-7">
      <h1 className="mb-4 text-2xl font-semibold tracking-tight">Conformance</h1>
      <Conformance />
    </main>
  );
}
