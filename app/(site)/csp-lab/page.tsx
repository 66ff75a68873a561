import type { Metadata } from 'next';
import { CspLab } from '@/components/csp-lab/csp-lab';

export const metadata: Metadata = {
  title: 'CSP lab',
  description:
    'Hold a Content-Security-Policy against a connection: which directive decides, which source expression matches, and what would allow it.',
};

export default function CspLabPage() {
  return (
    <main id="content" className="mx-auto max-w-[1440px] px-5 pb-16 pt-6 lg:px-7">
      <h1 className="text-2xl font-semibold tracking-tight">CSP lab</h1>
      <p className="mt-1 max-w-2xl text-soft">
        A page's policy has its say before CORS: a connection that it refuses is never made. Here the page
        sends its policy in a real header, and your browser refuses the real request.
      </p>
      <CspLab hasExamples />
    </main>
  );
}
