import { notFound } from 'next/navigation';
import { sitePages } from '@/components/docs/site-pages';
import { pictureOfScenario } from '@/components/exchange/block-picture';
import { openGraphCard } from '@/components/open-graph/open-graph-card';

type Context = { params: Promise<{ collection: string }> };

export const dynamic = 'force-static';
export const dynamicParams = false;

export function generateStaticParams() {
  return sitePages.map(({ href }) => ({ collection: href.slice(1) }));
}

/** The picture of a page that stands by itself, such as a list of pages or a tool. */
export async function GET(_: Request, { params }: Context): Promise<Response> {
  const { collection } = await params;
  const { title, about, pictured } = sitePages.find(({ href }) => href === `/${collection}`) ?? notFound();
  return openGraphCard(title, about, pictureOfScenario(pictured));
}
