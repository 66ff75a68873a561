import { errorKinds, loadErrorPage } from '@/components/docs/error-pages';
import { guideSlugs, loadGuidePage } from '@/components/docs/guide-pages';
import { textResponse } from '@/components/markdown/text-response';
import { loadTutorial } from '@/components/tutorial/tutorial-pages';
import { site } from '@/site.config';

export const dynamic = 'force-static';

/** Every page that there is as Markdown, with what it says. */
export async function GET(): Promise<Response> {
  const guide = await Promise.all(
    guideSlugs().map(async (slug) => ({ path: `guide/${slug}`, ...(await loadGuidePage(slug)).frontmatter })),
  );
  const tutorial = (await loadTutorial()).map(({ id, frontmatter }) => ({
    path: `tutorial/${id}`,
    ...frontmatter,
  }));
  const errors = await Promise.all(
    errorKinds.map(async (kind) => ({
      path: `errors/${kind}`,
      ...(await loadErrorPage(kind)).frontmatter,
    })),
  );
  const list = (pages: readonly { path: string; title: string; lead: string }[]) =>
    pages.map(({ path, title, lead }) => `- [${title}](${site.docsOrigin}/${path}.md): ${lead}`).join('\n');
  return textResponse(
    [
      `# ${site.productName}: CORS`,
      `> How browsers treat cross-origin requests to the ${site.productName} API at ${site.api.sameSite}: what is sent, what the page may read, and what each error means.`,
      `## Guide\n\n${list(guide)}`,
      `## Tutorial\n\n${list(tutorial)}`,
      `## Error messages\n\n${list(errors)}\n`,
    ].join('\n\n'),
    'text/plain',
  );
}
