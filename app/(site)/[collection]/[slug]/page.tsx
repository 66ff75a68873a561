import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { DocPage } from '@/components/docs/doc-page';
import { neighboursOf } from '@/components/docs/page-footer';
import type { PageLink } from '@/components/docs/sidebar';
import { pictureOf } from '@/components/exchange/block-picture';
import { Picture } from '@/components/exchange/picture';
import { RuleLink } from '@/components/exchange/rule-link';
import { sitePlace } from '@/components/live/site-place';
import { ServerFix } from '@/components/server-fix/server-fix';
import { LazyPassedMark, LazyTutorialStep } from '@/components/tutorial/lazy-tutorial';
import { collections, navigationOf, pageAt, pagePlaces, type Page } from '@/content/collections';
import { blockKinds, isBlockKind } from '@/lib/cors/block-kinds';

type Props = { params: Promise<{ collection: string; slug: string }> };

export const dynamicParams = false;

export function generateStaticParams() {
  return pagePlaces();
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { href, title, lead } = (await pageAt(await params)) ?? notFound();
  return {
    title,
    description: lead,
    alternates: { canonical: href, types: { 'text/markdown': `${href}.md` } },
  };
}

export default async function CollectionPage({ params }: Props) {
  const page = (await pageAt(await params)) ?? notFound();
  const navigation = await navigationOf(page.collection);
  return (
    <DocPage
      title={page.title}
      lead={page.lead}
      label={collections[page.collection].label}
      navigation={navigation}
      href={page.href}
      tableOfContents={page.tableOfContents}
      source={page.file}
      Mark={page.collection === 'tutorial' ? LazyPassedMark : undefined}
    >
      <PageBody page={page} next={neighboursOf(navigation, page.href).next} />
    </DocPage>
  );
}

/** A page's text, and what its collection adds. */
function PageBody({ page, next }: { page: Page; next: PageLink | undefined }) {
  const { collection, slug, Content } = page;
  if (collection === 'tutorial') {
    return (
      <LazyTutorialStep step={slug} api={sitePlace.sameSite} next={next}>
        <Content />
      </LazyTutorialStep>
    );
  }
  return (
    <>
      {collection === 'errors' && isBlockKind(slug) ? (
        <div className="not-prose my-6 w-fit rounded-2xl border bg-panel px-5 pb-2 pt-3">
          <p aria-hidden className="flex w-64 justify-between text-xs text-faint">
            <span>Script</span>
            <span>Browser</span>
            <span>Server</span>
          </p>
          <Picture messages={pictureOf(slug)} className="w-64" />
        </div>
      ) : null}
      {collection === 'errors' && isBlockKind(slug) ? <ServerFix kind={slug} /> : null}
      <Content />
      {collection === 'errors' && isBlockKind(slug) ? (
        <p>
          The rule: <RuleLink rule={blockKinds[slug].rule} />
        </p>
      ) : null}
    </>
  );
}
