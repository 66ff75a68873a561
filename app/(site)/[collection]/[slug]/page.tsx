import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { linkPicture } from '@/components/open-graph/link-picture';
import { DocPage } from '@/components/docs/doc-page';
import { ErrorBody } from '@/components/docs/error-body';
import { neighboursOf } from '@/components/docs/page-footer';
import type { PageLink } from '@/components/docs/sidebar';
import { sitePlace } from '@/components/live/site-place';
import { LazyPassedMark, LazyTutorialStep } from '@/components/tutorial/lazy-tutorial';
import { collections, navigationOf, pageAt, pagePlaces, type Page } from '@/content/collections';
import { embeddableAt } from '@/content/embeddable';
import { oEmbedLink } from '@/content/oembed-link';
import { isBlockKind } from '@/lib/cors/block-kinds';

type Props = { params: Promise<{ collection: string; slug: string }> };

export const dynamicParams = false;

export function generateStaticParams() {
  return pagePlaces();
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { href, title, lead } = (await pageAt(await params)) ?? notFound();
  const isEmbeddable = (await embeddableAt(href)) !== null;
  return {
    title,
    description: lead,
    openGraph: { images: [linkPicture(href)] },
    alternates: {
      canonical: href,
      types: { 'text/markdown': `${href}.md`, ...(isEmbeddable ? oEmbedLink(href) : {}) },
    },
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
  return collection === 'errors' && isBlockKind(slug) ? (
    <ErrorBody kind={slug} Content={Content} />
  ) : (
    <Content />
  );
}
