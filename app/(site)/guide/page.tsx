import type { Metadata } from 'next';
import { DocPage } from '@/components/docs/doc-page';
import { VendorFacts } from '@/components/docs/vendor-facts';
import { loadPages, navigationOf } from '@/content/collections';
import { fragmentOf } from '@/lib/site/fragment-of';

const title = 'Guide';
const lead = 'One idea per page, each with a request that your own browser can send.';

export const metadata: Metadata = { title, description: lead };

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
          <ul>
            {pages
              .filter((page) => page.section === section)
              .map((page) => (
                <li key={page.href}>
                  <a href={page.href} className="font-medium">
                    {page.title}
                  </a>
                  <br />
                  {page.lead}
                </li>
              ))}
          </ul>
        </section>
      ))}
    </DocPage>
  );
}
