import type { Metadata } from 'next';
import { DocPage } from '@/components/docs/doc-page';
import { HeaderSenders } from '@/components/header-senders/header-senders';
import { navigationOf } from '@/content/collections';

const title = 'Who adds this header?';
const lead =
  'A header that you never set, and the server refuses. What sends it, how to stop that, and what a server that wants it should allow.';

export const metadata: Metadata = { title, description: lead };

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
        Libraries add headers by themselves, and each of these causes a{' '}
        <a href="/guide/preflighted-requests">preflight</a>. If the server doesn't list it, the request{' '}
        <a href="/errors/header-not-allowed">is refused</a>. What stands at the end of a name in place of …
        may be anything.
      </p>
      <HeaderSenders />
    </DocPage>
  );
}
