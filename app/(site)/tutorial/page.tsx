import { DocPage } from '@/components/docs/doc-page';
import { PageList } from '@/components/docs/page-list';
import { PassedMark } from '@/components/tutorial/tutorial-step';
import { ProgressSummary } from '@/components/tutorial/progress-summary';
import { loadPages, navigationOf } from '@/content/collections';
import { headOf } from '@/components/open-graph/link-picture';

const title = 'Tutorial';
const lead =
  'From a first request to one that needs a preflight, carries credentials and comes from a page with a Content Security Policy. You send every one of them yourself.';

export const metadata = headOf('/tutorial', title, lead);

export default async function Tutorial() {
  const pages = await loadPages('tutorial');
  return (
    <DocPage
      title={title}
      lead={lead}
      label={title}
      navigation={await navigationOf('tutorial')}
      href="/tutorial"
      tableOfContents={[]}
      Mark={PassedMark}
    >
      <p>
        You pass a step once this page has seen the real request, sent by your browser or by curl from your
        terminal. Your progress stays in this browser.
      </p>
      <ProgressSummary links={pages.map(({ href, title }) => ({ href, title }))} />
      <PageList
        pages={pages.map(({ href, title, lead }, index) => ({ href, title: `${index + 1}. ${title}`, lead }))}
        Mark={PassedMark}
      />
    </DocPage>
  );
}
