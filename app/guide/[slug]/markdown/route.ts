import { guideSlugs, loadGuidePage } from '@/components/docs/guide-pages';
import { pageMarkdown } from '@/components/markdown/page-markdown';
import { readSource } from '@/components/markdown/read-source';
import { textResponse } from '@/components/markdown/text-response';
import { site } from '@/site.config';

export const dynamic = 'force-static';
export const dynamicParams = false;

export function generateStaticParams() {
  return guideSlugs().map((slug) => ({ slug }));
}

/** The page as Markdown, at /guide/{slug}.md. */
export async function GET(_: Request, { params }: { params: Promise<{ slug: string }> }): Promise<Response> {
  const { slug } = await params;
  const { title, lead } = (await loadGuidePage(slug)).frontmatter;
  const { docsOrigin } = site;
  return textResponse(
    pageMarkdown({ title, lead, source: readSource('guide', slug), docsOrigin }),
    'text/markdown',
  );
}
