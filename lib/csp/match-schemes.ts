import type { CspProfile } from './csp-profile';

/**
 * Whether a source expression's scheme covers a URL's, both lower-cased and without ":". Not symmetric.
 * https://w3c.github.io/webappsec-csp/#match-schemes
 */
export function schemePartMatches(schemePart: string, scheme: string, profile: CspProfile): boolean {
  return schemePart === scheme || (profile.schemesCovered.get(schemePart) ?? []).includes(scheme);
}
