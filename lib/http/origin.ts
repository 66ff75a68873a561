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
  if (includesCredentials(url)) return withoutUserinfoAndFragment(url).href;
  const [bare = ''] = url.href.split('#', 1);
  return bare;
}

/** A URL's fragment with its "#", also where it is empty; empty where there is none. */
export function fragmentOf({ href }: URL): string {
  return /#.*/s.exec(href)?.[0] ?? '';
}

/** A copy of the URL without userinfo and fragment. */
export function withoutUserinfoAndFragment(url: URL): URL {
  const bare = new URL(url);
  bare.hash = '';
  bare.username = '';
  bare.password = '';
  return bare;
}

/**
 * The HTTP(S) URL that a WebSocket's URL is requested with; any other URL as it is.
 * @see https://websockets.spec.whatwg.org/#concept-websocket-establish
 */
export function toHttpUrl(url: URL): URL {
  return /^wss?:$/.test(url.protocol) ? new URL(url.href.replace(/^ws/, 'http')) : url;
}

/** Parses a URL against a base; null is failure. */
export function parseUrl(input: string, base?: string): URL | null {
  try {
    return new URL(input, base);
  } catch {
    return null;
  }
}
