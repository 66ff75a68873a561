import { DocPage } from '@/components/docs/doc-page';
import { PageList } from '@/components/docs/page-list';
import { VendorFacts } from '@/components/docs/vendor-facts';
import { loadPages, navigationOf } from '@/content/collections';
import { fragmentOf } from '@/lib/site/fragment-of';
import { headOf } from '@/components/open-graph/link-picture';

const title = 'Guide';
const lead = 'One idea per page, each with a request that your own browser can send.';

export const metadata = headOf('/guide', title, lead);

export default async function GuideIndex() {
  const pages = await loadPages('guide');
  const sections = [...new Set(pages.map(({ section }) => section))];
  return (
    <DocPage
      title={title}
      lead={lead}
      label={title}
      navigation={await navigationOf('guide')}
      href="/guide"
      tableOfContents={sections.map((section) => ({ value: section, depth: 2, id: fragmentOf(section) }))}
    >
      <VendorFacts />
      {sections.map((section) => (
        <section key={section}>
          <h2 id={fragmentOf(section)}>{section}</h2>
          <PageList pages={pages.filter((page) => page.section === section)} />
        </section>
      ))}
    </DocPage>
  );
}
