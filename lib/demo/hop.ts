import { isRedirectStatus } from '../http/status';
import { valuesOf, type HeaderList } from '../http/header-list';

/** A response's Location when it redirects, else null. */
export function redirectLocation(status: number, headers: HeaderList): string | null {
  if (!isRedirectStatus(status)) return null;
  return valuesOf(headers, 'Location')[0] ?? null;
}

/**
 * Where a Location leads from `base`, to be compared with the target of the URL asked for next. A request is one hop more
 * than its attempt's latest actual exchange when that redirected to it.
 * @see https://fetch.spec.whatwg.org/#concept-response-location-url
 */
export function locationTarget(location: string, base: string): string {
  return URL.canParse(location, base) ? withoutFragment(new URL(location, base)) : location;
}

/** What a URL asks for: fragment, user name and password aside. */
export function urlTarget(url: string): string {
  return URL.canParse(url) ? withoutFragment(new URL(url)) : url;
}

function withoutFragment(url: URL): string {
  url.username = '';
  url.password = '';
  url.hash = '';
  return url.href;
}
