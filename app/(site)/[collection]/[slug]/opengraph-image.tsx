import { notFound } from 'next/navigation';
import { pictureOf, pictureOfScenario } from '@/components/exchange/block-picture';
import { openGraphCard, openGraphSize } from '@/components/open-graph/open-graph-card';
import { collections, pageAt, pagePlaces, textOf } from '@/content/collections';
import { isBlockKind } from '@/lib/cors/block-kinds';
import { tagsIn } from '@/lib/site/mdx/read-mdx';
import { site } from '@/site.config';

type Props = { params: Promise<{ collection: string; slug: string }> };

export const alt = `${site.productName}: the exchange between page script, browser and server`;
export const dynamicParams = false;
export const size = openGraphSize;
export const contentType = 'image/png';

export function generateStaticParams() {
  return pagePlaces();
}

export default async function OpenGraphImage({ params }: Props) {
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
