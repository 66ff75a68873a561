import type { Metadata } from 'next';
import { CspLab } from '@/components/csp-lab/csp-lab';
import { PageHead } from '@/components/docs/page-head';

export const metadata: Metadata = {
  title: 'CSP lab',
  description:
    'Hold a Content-Security-Policy against a connection: which directive decides, which source expression matches, and what would allow it.',
};

export default function CspLabPage() {
  return (
    <main id="content" className="mx-auto max-w-[1440px] px-5 pb-16 pt-10 lg:px-7">
      <PageHead title="CSP lab">
        A page's policy has its say before CORS: a connection that it refuses is never made. Here the page
        sends its policy in a real header, and your browser refuses the real request.
      </PageHead>
      <CspLab hasExamples />
    </main>
  );
}
