import { notEmbedded } from '@/lib/embed/not-embedded';
import { embedAncestors } from '@/lib/site/content-security-policy';
import { site } from '@/site.config';

/** What is no embed page: a page as small as one that says so. */
export function GET(): Response {
  const { html, policy } = notEmbedded(site.docsOrigin);
  return new Response(html, {
    status: 404,
    headers: {
      'Content-Type': 'text/html; charset=utf-8',
      'Content-Security-Policy': `${policy}; frame-ancestors ${embedAncestors(site.embedOrigins)}`,
      'X-Robots-Tag': 'noindex',
    },
  });
}
