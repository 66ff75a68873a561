import { embedPageUrl, frameMarkup, heightOf, kindOf } from './embed-page';

/** What `/oembed` says of a page that can be embedded. @see https://oembed.com/#section2.3.4 */
export type OEmbed = {
  readonly version: '1.0';
  readonly type: 'rich';
  readonly title: string;
  readonly provider_name: string;
  readonly provider_url: string;
  readonly html: string;
  readonly width: number;
  readonly height: number;
  readonly cache_age: number;
};

const ordinaryWidth = 760;
const cacheSeconds = 3600;

/** A page of the docs, and what of it is embedded. */
export type Embeddable = {
  readonly title: string;
  /** After `/embed/`, such as "x-foobar". */
  readonly path: string;
};

/**
 * The oEmbed response for a page.
 * @param most the consumer's maxwidth and maxheight, in CSS pixels; null where it has none
 */
export function oEmbedOf(
  { title, path }: Embeddable,
  docs: { readonly origin: string; readonly name: string },
  most: { readonly width: number | null; readonly height: number | null },
): OEmbed {
  const width = Math.min(ordinaryWidth, most.width ?? ordinaryWidth);
  const height = Math.min(heightOf(kindOf(path), width), most.height ?? Infinity);
  return {
    version: '1.0',
    type: 'rich',
    title,
    provider_name: docs.name,
    provider_url: docs.origin,
    html: frameMarkup(embedPageUrl(docs.origin, path, [], null), title, width, height),
    width,
    height,
    cache_age: cacheSeconds,
  };
}

/**
 * Reads maxwidth or maxheight.
 * @returns null where it is not given; "bad" for what is no whole number above 0
 */
export function readMost(text: string | null): number | null | 'bad' {
  if (text === null || text === '') return null;
  return /^[1-9]\d{0,5}$/.test(text) ? Number(text) : 'bad';
}
