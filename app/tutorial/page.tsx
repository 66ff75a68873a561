import type { Metadata } from 'next';
import { DocPage } from '@/components/docs/doc-page';
import { PassedMark } from '@/components/tutorial/passed-mark';
import { ProgressSummary } from '@/components/tutorial/progress-summary';
import { loadTutorial, tutorialNavigation } from '@/components/tutorial/tutorial-pages';

const title = 'Tutorial';
const lead =
  'From a first request to one that is preflighted, carries credentials and leaves a page with a Content Security Policy. You send every one of them.';

export const metadata: Metadata = { title, description: lead };

export default async function Tutorial() {
  const pages = await loadTutorial();
  return (
    <DocPage
      title={title}
      lead={lead}
      label={title}
      navigation={await tutorialNavigation()}
      href="/tutorial"
      tableOfContents={[]}
    >
      <p>
        A step is passed once this page has seen the request for real: sent by your browser, or by curl from
        your terminal. Your progress stays in this browser.
      </p>
      <ProgressSummary links={pages.map(({ href, frontmatter }) => ({ href, title: frontmatter.title }))} />
      <ol>
        {pages.map(({ id, href, frontmatter }) => (
          <li key={id}>
            <a href={href} className="font-medium">
              {frontmatter.title}
            </a>
            <PassedMark step={id} />
            <br />
            {frontmatter.lead}
          </li>
        ))}
      </ol>
    </DocPage>
  );
}
