import type { Metadata } from 'next';
import { DocPage } from '@/components/docs/doc-page';
import { loadPages, navigationOf } from '@/content/collections';
import { fragmentOf } from '@/lib/site/fragment-of';

const title = 'Error messages';
const lead =
  'Every way in which a browser keeps a request or its answer from a page: what it prints, what that means, and what to change.';

export const metadata: Metadata = { title, description: lead };

export default async function ErrorIndex() {
  const navigation = await navigationOf('errors');
  const leads = new Map((await loadPages('errors')).map(({ href, lead }) => [href, lead]));
  return (
    <DocPage
      title={title}
      lead={lead}
      label={title}
      navigation={navigation}
      href="/errors"
      tableOfContents={navigation.map((group) => ({
        value: group.title,
        depth: 2,
        id: fragmentOf(group.title),
      }))}
    >
      {navigation.map((group) => (
        <section key={group.title}>
          <h2 id={fragmentOf(group.title)}>{group.title}</h2>
          <ul>
            {group.links.map(({ href, title: name }) => (
              <li key={href}>
                <a href={href} className="font-medium [overflow-wrap:anywhere]">
                  {name}
                </a>
                <br />
                {leads.get(href)}
              </li>
            ))}
          </ul>
        </section>
      ))}
    </DocPage>
  );
}
