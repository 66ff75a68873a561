import { Conformance } from '@/components/conformance/conformance';
import { PageHead } from '@/components/docs/page-head';
import { headOf } from '@/components/open-graph/link-picture';

export const metadata = headOf(
  '/conformance',
  'Conformance',
  'Run every scenario in your own browser, and see whether it does what was predicted.',
);

export default function ConformancePage() {
  return (
    <main id="content" className="mx-auto max-w-[1200px] px-5 pb-16 pt-10 lg:px-7">
      <PageHead title="Conformance">
        You don't have to take the predictions on this site on trust. Your own browser sends every scenario's
        requests to another origin, and what it does is compared with what was predicted.
      </PageHead>
      <div className="mt-7">
        <Conformance />
      </div>
    </main>
  );
}
