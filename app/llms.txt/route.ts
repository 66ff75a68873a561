import { collectionNames, collections, loadPages } from '@/content/collections';
import { textResponse } from '@/lib/site/text-response';
import { site } from '@/site.config';

export const dynamic = 'force-static';

const tools = [
  [
    '/diagnose',
    'names the cause of a blocked request from what people send: console lines, HAR, curl, headers, policies, reports, server configurations. It runs in the browser.',
  ],
  ['/playground', 'predicts any request by the standard and by three browsers, and runs it.'],
  [
    '/mcp',
    'the same for programs, by the Model Context Protocol: explain_cors_error, diagnose, predict, fix, search_docs.',
  ],
  ['/llms-full.txt', 'every page on this list in one file.'],
] as const;

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
      `> How browsers treat cross-origin requests to the ${site.productName} API at ${site.api.sameSite}: what they send, what the page may read, and what each error means.`,
      ...lists,
      `## Tools\n\n${tools.map(([path, about]) => `- [${path}](${site.docsOrigin}${path}): ${about}`).join('\n')}`,
    ].join('\n\n')}\n`,
    'text/plain',
  );
}
