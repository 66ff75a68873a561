import { PageHead } from '@/components/docs/page-head';
import { Classifier } from '@/components/classifier/classifier';
import { headOf } from '@/components/open-graph/link-picture';

const title = 'Will my request preflight?';
const lead =
  'Enter what your code sends. The checker names each cause of a preflight, and the change that avoids it where there is one.';

export const metadata = headOf('/checker', title, lead);

export default function Checker() {
  return (
    <main id="content" className="mx-auto max-w-[46rem] px-5 pb-24 pt-10">
      <PageHead title={title}>{lead}</PageHead>
      <Classifier scenario="bearer-token" />
      <p className="text-soft">
        What it costs and what to do about it:{' '}
        <a
          href="/guide/avoiding-preflights"
          className="text-ink underline decoration-line underline-offset-4"
        >
          Avoiding preflights
        </a>
        . To run a request for real:{' '}
        <a href="/playground" className="text-ink underline decoration-line underline-offset-4">
          Playground
        </a>
        .
      </p>
    </main>
  );
}
