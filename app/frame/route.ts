import { frameDocument } from '@/lib/run/frame-document';
import { readFrameQuery } from '@/lib/run/frame-url';
import { embedAncestors } from '@/lib/site/content-security-policy';
import { site } from '@/site.config';

/**
 * A document in which a live run happens, under the policies that the address names. Within an embed page, the page that
 * embeds it is around it too.
 */
export function GET(request: Request): Response {
  const read = readFrameQuery(new URL(request.url).searchParams);
  if (!read.ok)
    return new Response(read.message, {
      status: 400,
      headers: { 'Content-Type': 'text/plain; charset=utf-8', 'X-Content-Type-Options': 'nosniff' },
    });
  const { headers: own, html } = frameDocument(read.address);
  const headers = new Headers({
    'Content-Type': 'text/html; charset=utf-8',
    'Content-Security-Policy': `frame-ancestors ${embedAncestors(site.embedOrigins)}`,
    'X-Content-Type-Options': 'nosniff',
    'X-Robots-Tag': 'noindex',
    'Cache-Control': 'no-store',
  });
  for (const [name, value] of own) headers.append(name, value);
  return new Response(html, { headers });
}
