import { embeddableAt } from '@/content/embeddable';
import { oEmbedOf, readMost } from '@/lib/embed/oembed';
import { readRequestTarget } from '@/lib/site/docs-server/request-target';
import { site } from '@/site.config';

/** oEmbed for scenario, error and guide pages. @see https://oembed.com/ */
export async function GET(request: Request): Promise<Response> {
  const { searchParams: query } = new URL(request.url);
  const url = query.get('url') ?? '';
  const width = readMost(query.get('maxwidth'));
  const height = readMost(query.get('maxheight'));
  if ((query.get('format') ?? 'json') !== 'json') return said(501, 'There is JSON only: format=json.');
  if (!URL.canParse(url)) return said(400, 'url has to be the address of a page of these docs.');
  if (width === 'bad' || height === 'bad')
    return said(400, 'maxwidth and maxheight have to be whole numbers of pixels.');
  const { origin, pathname } = new URL(url);
  const path = canonicalPath(pathname);
  const embeddable = origin === site.docsOrigin && path !== null ? await embeddableAt(path) : null;
  if (embeddable === null) return said(404, 'There is nothing to embed at that address.');
  const docs = { origin: site.docsOrigin, name: site.productName };
  return Response.json(oEmbedOf(embeddable, docs, { width, height }), { headers: readable });
}

/** As the docs have it, however it was written; null where no page can be. */
function canonicalPath(pathname: string): string | null {
  const target = readRequestTarget(pathname);
  if (target.kind === 'malformed') return null;
  return target.kind === 'canonical' ? target.path : target.location;
}

const readable = { 'Access-Control-Allow-Origin': '*', 'X-Robots-Tag': 'noindex' };

function said(status: number, message: string): Response {
  return Response.json({ error: message }, { status, headers: readable });
}
