import type { Metadata } from 'next';
import { site } from '@/site.config';

export const openGraphSize = { width: 1200, height: 630 };

/**
 * The picture of a text's or a scenario's page for link previews. Its address is the page's own and no convention's, since
 * the page of a case shows the pictures of other pages.
 * @see https://ogp.me/#structured
 */
export function linkPicture(href: string) {
  return {
    url: `${href}/link-picture`,
    ...openGraphSize,
    type: 'image/png',
    alt: `${site.productName}: the exchange between page script, browser and server`,
  };
}

/** What the head of a page says: its title, what it is about, and its own picture for link previews. */
export function headOf(href: string, title: string, description: string): Metadata {
  return { title, description, openGraph: { images: [linkPicture(href)] } };
}
