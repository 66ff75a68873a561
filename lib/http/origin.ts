/**
 * Whether two serialised origins are the same; an opaque one ("null") equals no other.
 * @see https://html.spec.whatwg.org/multipage/browsers.html#same-origin
 */
export function isSameOrigin(left: string, right: string): boolean {
  return left === right && left !== 'null';
}

/** @see https://fetch.spec.whatwg.org/#http-scheme */
export function isHttpScheme(url: URL): boolean {
  return url.protocol === 'http:' || url.protocol === 'https:';
}

/** @see https://url.spec.whatwg.org/#include-credentials */
export function includesCredentials(url: URL): boolean {
  return url.username !== '' || url.password !== '';
}

/** The URL as it is requested: without userinfo and fragment. */
export function wireUrl(url: URL): string {
  if (url.hash === '' && !includesCredentials(url) && !url.href.endsWith('#')) return url.href;
  const bare = new URL(url);
  bare.hash = '';
  bare.username = '';
  bare.password = '';
  return bare.href;
}

/** Parses a URL against a base; null is failure. */
export function parseUrl(input: string, base?: string): URL | null {
  try {
    return new URL(input, base);
  } catch {
    return null;
  }
}
