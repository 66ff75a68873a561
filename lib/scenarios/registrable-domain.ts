import { getDomain } from 'tldts';

/** A host's registrable domain by the public suffix list; null where it has none. @see https://publicsuffix.org/ */
export function registrableDomain(host: string): string | null {
  return getDomain(host, { allowPrivateDomains: true });
}
