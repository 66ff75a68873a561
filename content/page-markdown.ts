import { toString } from 'mdast-util-to-string';
import * as v from 'valibot';
import { parse } from 'yaml';
import { serverFixMarkdown } from '@/components/server-fix/server-fix-markdown';
import { isBlockKind } from '@/lib/cors/block-kinds';
import { pageMarkdown } from '@/lib/site/mdx/page-markdown';
import { tutorialStepById } from '@/lib/tutorial/steps';
import { site } from '@/site.config';
import { collections, hrefOf, pagePlaces, textOf, type PagePlace } from './collections';
import { tagMarkdown } from './tag-markdown';

/** A page as Markdown, with absolute links and this installation's addresses; a tutorial's step with its tasks, an error's fix with each server's code last. */
export function markdownOf(place: PagePlace): string {
  const text = textOf(place);
  const [top] = text.tree.children;
  const { frontmatter } = collections[place.collection];
  const { title, lead } = v.parse(frontmatter, top === undefined ? null : parse(toString(top)));
  const addresses = new Set(pagePlaces().map(hrefOf));
  const markdown = pageMarkdown({
    title,
    lead,
    text,
    url: `${site.docsOrigin}${hrefOf(place)}`,
    hasMarkdown: (path) => addresses.has(path),
    writeTag: tagMarkdown,
  });
  return `${markdown}${added(place)}`;
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
