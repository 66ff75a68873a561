import { Diagnose } from '@/components/diagnose/diagnose';
import { PageHead } from '@/components/docs/page-head';
import { headOf } from '@/components/open-graph/link-picture';

const title = 'What did they send you?';
const lead =
  "Paste all of it: console lines, a HAR, curl, headers, a policy, a server's configuration. Nothing leaves your browser, and secrets are removed before anything is shown.";

export const metadata = headOf('/diagnose', 'Diagnose', lead);

export default function DiagnosePage() {
  return (
    <main id="content" className="mx-auto max-w-[76rem] px-5 pb-20 pt-10 lg:px-7">
      <PageHead title={title}>{lead}</PageHead>
      <div className="mt-7">
        <Diagnose />
      </div>
    </main>
  );
}
