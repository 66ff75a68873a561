import { collectionNames, loadPages } from '@/content/collections';
import { markdownOf } from '@/content/page-markdown';
import { textResponse } from '@/lib/site/text-response';
import { site } from '@/site.config';

export const dynamic = 'force-static';

/** Every page there is as Markdown, in reading order, each with its address before it. */
export async function GET(): Promise<Response> {
  const collections = await Promise.all(collectionNames.map(loadPages));
  const pages = collections
    .flat()
    .map((page) => `<!-- ${site.docsOrigin}${page.href} -->\n\n${markdownOf(page)}`);
  return textResponse(pages.join('\n\n'), 'text/plain');
}
