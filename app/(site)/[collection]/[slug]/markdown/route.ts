import { notFound } from 'next/navigation';
import { hrefOf, pageAt, pagePlaces, textOf } from '@/content/collections';
import { tagMarkdown } from '@/content/tag-markdown';
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

/** The page as Markdown, at /{collection}/{slug}.md; a tutorial's step with its tasks last. */
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
  const tasks = page.collection === 'tutorial' ? `\n## Your task\n\n${tasksOf(page.slug)}\n` : '';
  return textResponse(`${markdown}${tasks}`, 'text/markdown');
}

function tasksOf(step: string): string {
  return tutorialStepById(step)
    .goals.map(({ task }) => `- ${task}`)
    .join('\n');
}
