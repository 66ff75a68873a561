import { notFound } from 'next/navigation';
import { serverFixMarkdown } from '@/components/server-fix/server-fix-markdown';
import { hrefOf, pageAt, pagePlaces, textOf, type PagePlace } from '@/content/collections';
import { tagMarkdown } from '@/content/tag-markdown';
import { isBlockKind } from '@/lib/cors/block-kinds';
import { pageMarkdown } from '@/lib/site/mdx/page-markdown';
import { textResponse } from '@/lib/site/text-response';
import { tutorialStepById } from '@/lib/tutorial/steps';
import { site } from '@/site.config';

type Context = { params: Promise<{ collection: string; slug: string }> };

export const dynamic = 'force-static';
export const dynamicParams = false;

export function generateStaticParams() {
  return pagePlaces();
}

/** The page as Markdown, at /{collection}/{slug}.md; a tutorial's step with its tasks, an error's fix with each server's code last. */
export async function GET(_: Request, { params }: Context): Promise<Response> {
  const page = (await pageAt(await params)) ?? notFound();
  const addresses = new Set(pagePlaces().map(hrefOf));
  const markdown = pageMarkdown({
    title: page.title,
    lead: page.lead,
    text: textOf(page),
    docsOrigin: site.docsOrigin,
    hasMarkdown: (path) => addresses.has(path),
    writeTag: tagMarkdown,
  });
  return textResponse(`${markdown}${added(page)}`, 'text/markdown');
}

/** What the collection adds to a page's text. */
function added({ collection, slug }: PagePlace): string {
  if (collection === 'tutorial') return `\n## Your task\n\n${tasksOf(slug)}\n`;
  const fix = collection === 'errors' && isBlockKind(slug) ? serverFixMarkdown(slug) : '';
  return fix === '' ? '' : `\n## The fix, by server\n\n${fix}\n`;
}

function tasksOf(step: string): string {
  return tutorialStepById(step)
    .goals.map(({ task }) => `- ${task}`)
    .join('\n');
}
