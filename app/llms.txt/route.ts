import { collectionNames, collections, loadPages } from '@/content/collections';
import { textResponse } from '@/lib/site/text-response';
import { site } from '@/site.config';

export const dynamic = 'force-static';

/** Every page that there is as Markdown, with what it says. */
export async function GET(): Promise<Response> {
  const lists = await Promise.all(
    collectionNames.map(async (name) => {
      const pages = await loadPages(name);
      const links = pages.map(
        ({ href, title, lead }) => `- [${title}](${site.docsOrigin}${href}.md): ${lead}`,
      );
      return `## ${collections[name].label}\n\n${links.join('\n')}`;
    }),
  );
  return textResponse(
    `${[
      `# ${site.productName}: CORS`,
      `> How browsers treat cross-origin requests to the ${site.productName} API at ${site.api.sameSite}: what is sent, what the page may read, and what each error means.`,
      ...lists,
    ].join('\n\n')}\n`,
    'text/plain',
  );
}
