import { site } from '@/site.config';

/** The link by which consumers find what is embedded of a page. @see https://oembed.com/#section4 */
export function oEmbedLink(href: string): { readonly 'application/json+oembed': string } {
  const query = new URLSearchParams({ url: site.docsOrigin + href, format: 'json' });
  return { 'application/json+oembed': `/oembed?${query}` };
}
