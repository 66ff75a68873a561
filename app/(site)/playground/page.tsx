import { PageHead } from '@/components/docs/page-head';
import { Playground } from '@/components/playground/playground';
import { headOf } from '@/components/open-graph/link-picture';

export const metadata = headOf(
  '/playground',
  'Playground',
  'Build any cross-origin request, see what the browser will do, run it, and fix it.',
);

export default function PlaygroundPage() {
  return (
    <main id="content" className="mx-auto max-w-[1440px] px-5 pb-16 pt-10 lg:px-7">
      <PageHead title="Playground">
        Any request, any page and any server's response: see what the browser will do, then run it.
      </PageHead>
      <div className="mt-4">
        <Playground />
      </div>
    </main>
  );
}
