import { ConsoleIndex } from '@/components/console-lines/console-index';
import { DocPage } from '@/components/docs/doc-page';
import { pictureOf } from '@/components/exchange/block-picture';
import { Picture } from '@/components/exchange/picture';
import { loadPages, navigationOf } from '@/content/collections';
import { isBlockKind } from '@/lib/cors/block-kinds';
import { fragmentOf } from '@/lib/site/fragment-of';
import { headOf } from '@/components/open-graph/link-picture';

const title = 'Error messages';
const lead =
  'Every way in which a browser keeps a request or its response from a page: what it prints, what that means, and what to change.';

const printed = 'What the console prints';

export const metadata = headOf('/errors', title, lead);

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
      tableOfContents={[printed, ...navigation.map(({ title: group }) => group)].map((value) => ({
        value,
        depth: 2,
        id: fragmentOf(value),
      }))}
    >
      <h2 id={fragmentOf(printed)}>{printed}</h2>
      <ConsoleIndex />
      {navigation.map((group) => (
        <section key={group.title}>
          <h2 id={fragmentOf(group.title)}>{group.title}</h2>
          <ul className="not-prose mt-4 grid list-none gap-3 pl-0 sm:grid-cols-2">
            {group.links.map(({ href, title: name }) => (
              <li key={href} className="min-w-0">
                <a
                  href={href}
                  className="flex h-full items-start gap-4 rounded-2xl border p-4 hover:border-faint"
                >
                  <ErrorPicture href={href} />
                  <span className="min-w-0">
                    <span className="block font-medium leading-snug [overflow-wrap:anywhere]">{name}</span>
                    <span className="mt-1 block text-sm leading-5 text-soft">{leads.get(href)}</span>
                  </span>
                </a>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </DocPage>
  );
}

/** The picture of the exchange that ends so. */
function ErrorPicture({ href }: { href: string }) {
  const kind = href.slice('/errors/'.length);
  if (!isBlockKind(kind)) return null;
  return <Picture messages={pictureOf(kind)} rows={5} className="w-24 shrink-0" />;
}
