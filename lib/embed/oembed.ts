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

/** What a consumer asks for, or why it gets nothing, as a status and a sentence. */
export type OEmbedQuery =
  | { readonly ok: true; readonly pathname: string; readonly most: Parameters<typeof oEmbedOf>[2] }
  | { readonly ok: false; readonly status: 400 | 404 | 501; readonly message: string };

/**
 * Reads the query of a request for oEmbed.
 * @param docs with the origins that may embed, as `SiteConfig` has them: what no browser would show is not offered
 * @see https://oembed.com/#section2.2
 */
export function readOEmbedQuery(
  query: URLSearchParams,
  docs: { readonly origin: string; readonly embedOrigins: readonly string[] },
): OEmbedQuery {
  const refused = (status: 400 | 404 | 501, message: string) => ({ ok: false, status, message }) as const;
  const url = query.get('url') ?? '';
  const width = readMost(query.get('maxwidth'));
  const height = readMost(query.get('maxheight'));
  if ((query.get('format') ?? 'json') !== 'json') return refused(501, 'There is JSON only: format=json.');
  if (!URL.canParse(url)) return refused(400, 'url has to be the address of a page of these docs.');
  if (width === 'bad' || height === 'bad')
    return refused(400, 'maxwidth and maxheight have to be whole numbers of pixels.');
  const { origin, pathname } = new URL(url);
  if (origin !== docs.origin) return nothingThere;
  if (docs.embedOrigins.length === 0)
    return refused(404, 'These docs let no site embed them: PREFLIGHT_EMBED_ORIGINS names none.');
  return { ok: true, pathname, most: { width, height } };
}

/** Of an address without anything to embed. */
export const nothingThere = {
  ok: false,
  status: 404,
  message: 'There is nothing to embed at that address.',
} as const satisfies OEmbedQuery;

/**
 * Reads maxwidth or maxheight.
 * @returns null where it is not given; "bad" for what is no whole number above 0
 */
function readMost(text: string | null): number | null | 'bad' {
  if (text === null || text === '') return null;
  return /^[1-9]\d{0,5}$/.test(text) ? Number(text) : 'bad';
}
