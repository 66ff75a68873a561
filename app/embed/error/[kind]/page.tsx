import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { ErrorBody } from '@/components/docs/error-body';
import { Prose } from '@/components/docs/prose';
import { collections, pageAt, type Page } from '@/content/collections';
import { isBlockKind } from '@/lib/cors/block-kinds';

type Props = { params: Promise<{ kind: string }> };

export const dynamicParams = false;

export function generateStaticParams() {
  return collections.errors.slugs().map((kind) => ({ kind }));
}

async function pageOf({ params }: Props): Promise<Page> {
  return (await pageAt({ collection: 'errors', slug: (await params).kind })) ?? notFound();
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const { href, title, lead } = await pageOf(props);
  return { title, description: lead, alternates: { canonical: href } };
}

export default async function EmbeddedError(props: Props) {
  const { href, slug, title, lead, Content } = await pageOf(props);
  return (
    <Prose title={title} lead={lead}>
      {isBlockKind(slug) ? <ErrorBody kind={slug} Content={Content} page={href} /> : null}
    </Prose>
  );
}
