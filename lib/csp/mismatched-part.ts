import type { CspProfile } from './csp-profile';
import { hasDomain, hostPartMatches } from './match-hosts';
import { pathPartMatches } from './match-paths';
import { portPartMatches } from './match-ports';
import { schemePartMatches } from './match-schemes';
import type { HostSource, UrlSource } from './url-source';

/** What a source expression is held against. */
export type MatchContext = {
  readonly url: URL;
  /** The page's origin as a URL; null when it is opaque. */
  readonly selfOrigin: URL | null;
  readonly redirectCount: number;
  /**
   * Where the page's origin is opaque: the URL at whose host 'self' matches what is https: or wss:, or "any" for every host;
   * absent: it matches nothing.
   */
  readonly secureSelf?: URL | 'any' | undefined;
};

/** What of a source expression, or of the URL's host, keeps the two from matching. */
export type MismatchedPart = UrlSource['kind'] | 'query' | 'path-part' | 'ip-address' | 'port' | 'path';

/**
 * The first part of a source expression that does not match a URL; null when all match. Never fails.
 * https://w3c.github.io/webappsec-csp/#match-url-to-source-expression
 */
export function mismatchedPart(
  source: UrlSource,
  context: MatchContext,
  profile: CspProfile,
): MismatchedPart | null {
  switch (source.kind) {
    case 'star':
      return isCoveredByStar(context, profile) ? null : 'star';
    case 'self':
      return isSelf(context, profile) ? null : 'self';
    case 'scheme':
      return schemePartMatches(source.scheme, schemeOfUrl(context.url), profile) ? null : 'scheme';
    case 'host':
      return mismatchedHostPart(source, context, profile);
  }
}

/** The scheme that a host-source covers: its own, or the page's; undefined when the page's origin is opaque. */
export function schemeOf(source: HostSource, { selfOrigin }: MatchContext): string | undefined {
  return source.scheme ?? (selfOrigin ? schemeOfUrl(selfOrigin) : undefined);
}

function schemeOfUrl(url: URL): string {
  return url.protocol.slice(0, -1);
}

function isCoveredByStar({ url, selfOrigin }: MatchContext, profile: CspProfile): boolean {
  if (profile.isEverySchemeCoveredByStar) return !/^(?:data|blob|filesystem):$/.test(url.protocol);
  return /^(?:https?|wss?):$/.test(url.protocol) || url.protocol === selfOrigin?.protocol;
}

function isSelf(context: MatchContext, profile: CspProfile): boolean {
  const { url, selfOrigin } = context;
  if (selfOrigin === null) return isSecureSelf(context);
  const { protocol } = url;
  if (url.origin === selfOrigin.origin && (protocol !== 'blob:' || profile.isBlobMatchedBySelf)) return true;
  const isSchemeAllowed =
    /^(?:https|wss):$/.test(protocol) || (selfOrigin.protocol === 'http:' && /^(?:http|ws):$/.test(protocol));
  return isSchemeAllowed && selfOrigin.hostname === url.hostname && selfOrigin.port === url.port;
}

function isSecureSelf({ url, secureSelf }: MatchContext): boolean {
  if (secureSelf === undefined || !/^(?:https|wss):$/.test(url.protocol)) return false;
  return secureSelf === 'any' || (secureSelf.hostname === url.hostname && secureSelf.port === url.port);
}

function mismatchedHostPart(
  source: HostSource,
  context: MatchContext,
  profile: CspProfile,
): MismatchedPart | null {
  const { url, redirectCount } = context;
  if (source.query !== null && !profile.isTailIgnored(source)) return 'query';
  if (source.outsideGrammar === 'fragment' && !profile.isTailIgnored(source)) return 'path-part';
  if (source.outsideGrammar === 'path' && !profile.isAnyPathKnown) return 'path-part';
  if (source.host === '*' && source.scheme === null && !profile.isWildcardHostWithoutSchemeKnown)
    return 'host';
  const scheme = schemeOf(source, context);
  if (scheme === undefined || !schemePartMatches(scheme, schemeOfUrl(url), profile)) return 'scheme';
  if (!profile.isIpAddressMatched && !hasDomain(url)) return 'ip-address';
  if (profile.arePortAndHostComparedAsText && source.host.endsWith('.')) return 'host';
  if (profile.arePortAndHostComparedAsText && /^0\d/.test(source.port ?? '')) return 'port';
  if (url.hostname === '' || !hostPartMatches(source.host, url.hostname)) return 'host';
  if (!portPartMatches(source.port, url, `${scheme}:` !== url.protocol, profile)) return 'port';
  return redirectCount === 0 && !pathPartMatches(source.path, url.pathname, profile.isPathDecodedFirst)
    ? 'path'
    : null;
}
