import { notFound } from 'next/navigation';
import { pictureOf, pictureOfScenario } from '@/components/exchange/block-picture';
import { openGraphCard } from '@/components/open-graph/open-graph-card';
import { collections, pageAt, pagePlaces, textOf } from '@/content/collections';
import { isBlockKind } from '@/lib/cors/block-kinds';
import { tagsIn } from '@/lib/site/mdx/read-mdx';

type Context = { params: Promise<{ collection: string; slug: string }> };

export const dynamic = 'force-static';
export const dynamicParams = false;

export function generateStaticParams() {
  return pagePlaces();
}

export async function GET(_: Request, { params }: Context): Promise<Response> {
  const page = (await pageAt(await params)) ?? notFound();
  const { collection, slug, title } = page;
  const first = tagsIn(textOf(page)).find(({ attributes }) => attributes.scenario !== undefined);
  const picture =
    collection === 'errors' && isBlockKind(slug)
      ? pictureOf(slug)
      : pictureOfScenario(first?.attributes.scenario ?? noScenario(title));
  return openGraphCard(collections[collection].kind, title, picture);
}

/** A page without a scenario has no picture: better no build than another page's. */
function noScenario(title: string): never {
  throw new Error(`"${title}" shows no scenario, so that its preview has no picture.`);
}
