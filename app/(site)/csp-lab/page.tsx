import { CspLab } from '@/components/csp-lab/csp-lab';
import { PageHead } from '@/components/docs/page-head';
import { headOf } from '@/components/open-graph/link-picture';

export const metadata = headOf(
  '/csp-lab',
  'CSP lab',
  'Check a connection against a Content-Security-Policy: which directive decides, which source expression matches, and what would allow it.',
);

export default function CspLabPage() {
  return (
    <main id="content" className="mx-auto max-w-[1440px] px-5 pb-16 pt-10 lg:px-7">
      <PageHead title="CSP lab">
        The browser checks the page's policy before CORS, and never makes a connection that the policy
        forbids. Here the policy comes in a real header, and your browser applies it to a real request.
      </PageHead>
      <CspLab />
    </main>
  );
}
