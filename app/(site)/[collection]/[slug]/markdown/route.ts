import { notFound } from 'next/navigation';
import { pagePlaces } from '@/content/collections';
import { markdownOf } from '@/content/page-markdown';
import { textResponse } from '@/lib/site/text-response';

type Context = { params: Promise<{ collection: string; slug: string }> };

export const dynamic = 'force-static';
export const dynamicParams = false;

export function generateStaticParams() {
  return pagePlaces();
}

/** The page as Markdown, at /{collection}/{slug}.md. */
export async function GET(_: Request, { params }: Context): Promise<Response> {
  const { collection, slug } = await params;
  const place =
    pagePlaces().find((each) => each.collection === collection && each.slug === slug) ?? notFound();
  return textResponse(markdownOf(place), 'text/markdown');
}
