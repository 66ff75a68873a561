import { embeddableAt } from '@/content/embeddable';
import { nothingThere, oEmbedOf, readOEmbedQuery } from '@/lib/embed/oembed';
import { readRequestTarget } from '@/lib/site/docs-server/request-target';
import { site } from '@/site.config';

/** oEmbed for scenario, error and guide pages. @see https://oembed.com/ */
export async function GET(request: Request): Promise<Response> {
  const docs = { origin: site.docsOrigin, name: site.productName, embedOrigins: site.embedOrigins };
  const read = readOEmbedQuery(new URL(request.url).searchParams, docs);
  if (!read.ok) return said(read);
  const path = canonicalPath(read.pathname);
  const embeddable = path === null ? null : await embeddableAt(path);
  if (embeddable === null) return said(nothingThere);
  return Response.json(oEmbedOf(embeddable, docs, read.most), { headers: readable });
}

/** As the docs have it, however it was written; null where no page can be. */
function canonicalPath(pathname: string): string | null {
  const target = readRequestTarget(pathname);
  if (target.kind === 'malformed') return null;
  return target.kind === 'canonical' ? target.path : target.location;
}

const readable = { 'Access-Control-Allow-Origin': '*', 'X-Robots-Tag': 'noindex' };

function said({ status, message }: { readonly status: number; readonly message: string }): Response {
  return Response.json({ error: message }, { status, headers: readable });
}
