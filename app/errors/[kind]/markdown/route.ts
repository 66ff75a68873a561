import { notFound } from 'next/navigation';
import { errorKinds, loadErrorPage } from '@/components/docs/error-pages';
import { pageMarkdown } from '@/components/markdown/page-markdown';
import { readSource } from '@/components/markdown/read-source';
import { textResponse } from '@/components/markdown/text-response';
import { isBlockKind } from '@/lib/cors/block-kinds';
import { site } from '@/site.config';

export const dynamic = 'force-static';
export const dynamicParams = false;

export function generateStaticParams() {
  return errorKinds.map((kind) => ({ kind }));
}

/** The page as Markdown, at /errors/{kind}.md. */
export async function GET(_: Request, { params }: { params: Promise<{ kind: string }> }): Promise<Response> {
  const { kind } = await params;
  if (!isBlockKind(kind)) notFound();
  const { title, lead } = (await loadErrorPage(kind)).frontmatter;
  const { docsOrigin } = site;
  return textResponse(
    pageMarkdown({ title, lead, source: readSource('errors', kind), docsOrigin }),
    'text/markdown',
  );
}
