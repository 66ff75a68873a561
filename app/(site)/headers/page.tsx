import { DocPage } from '@/components/docs/doc-page';
import { HeaderSenders } from '@/components/header-senders/header-senders';
import { navigationOf } from '@/content/collections';
import { headOf } from '@/components/open-graph/link-picture';

const title = 'Who adds this header?';
const lead =
  'You never set the header, and the server refuses it. Here is what adds it, how to stop that, and what a server that needs it should allow.';

export const metadata = headOf('/headers', title, lead);

export default async function Headers() {
  return (
    <DocPage
      title={title}
      lead={lead}
      label="Guide"
      navigation={await navigationOf('guide')}
      href="/headers"
      tableOfContents={[]}
    >
      <p>
        Libraries and tools add headers of their own, and each of these headers causes a{' '}
        <a href="/guide/preflighted-requests">preflight</a>. If the server doesn't list it, the request{' '}
        <a href="/errors/header-not-allowed">fails</a>. In a name, … stands for any ending.
      </p>
      <HeaderSenders />
    </DocPage>
  );
}
