/**
 * Whether a URL is of an origin's site: of the same scheme and registrable domain. Undefined where two hosts share labels
 * of which only the public suffix list tells whether they are such a domain.
 * @see https://html.spec.whatwg.org/multipage/browsers.html#same-site
 */
export function isSameSite(origin: string, url: URL): boolean | undefined {
  const [scheme, authority = ''] = origin.split('://');
  if (origin === 'null' || `${scheme}:` !== url.protocol) return false;
  const host = authority.replace(/:\d+$/, '');
  if (host === url.hostname) return true;
  const isAddress = [host, url.hostname].some((name) => /^[\d.]+$|^\[/.test(name));
  const shared = isAddress ? 0 : sharedLabels(host, url.hostname);
  if (shared < 2) return false;
  const domain = registrableDomain?.(host);
  return domain === undefined ? undefined : domain !== null && domain === registrableDomain?.(url.hostname);
}

let registrableDomain: ((host: string) => string | null) | undefined;

/** Makes the public suffix list known, by which every question is answered then. */
export function providePublicSuffixes(domainOf: (host: string) => string | null): void {
  registrableDomain = domainOf;
}

function sharedLabels(host: string, other: string): number {
  const [labels, others] = [host, other].map((name) => name.split('.').toReversed());
  const differing = labels?.findIndex((label, index) => label !== others?.[index]) ?? 0;
  return differing === -1 ? (labels?.length ?? 0) : differing;
}
