import type { CspProfile } from './csp-profile';
import { hasDomain, hostPartMatches } from './match-hosts';
import { pathPartMatches } from './match-paths';
import { portPartMatches } from './match-ports';
import { schemePartMatches } from './match-schemes';
import { parseSourceExpression, type HostSource, type SourceExpression } from './source-expression';

/** What a source expression is held against. */
export type MatchContext = {
  readonly url: URL;
  /** The page's origin as a URL; null when it is opaque. */
  readonly selfOrigin: URL | null;
  readonly redirectCount: number;
};

/** Whether one source expression matches a request, and which part of it decided. */
export type ExpressionMatch = {
  readonly expression: string;
  readonly matches: boolean;
  readonly because:
    | 'star'
    | 'self'
    | 'none'
    | 'scheme'
    | 'ip-address'
    | 'host'
    | 'port'
    | 'path'
    | 'all-parts'
    | 'keyword'
    | 'nonce'
    | 'overruled'
    | 'invalid';
  readonly sentence: string;
  /** That part's value in the expression and in the URL; null where there is none. */
  readonly compared?: { readonly expression: string | null; readonly url: string | null };
};

type Reason = Omit<ExpressionMatch, 'expression'>;
type Because = ExpressionMatch['because'];

const yes = (because: Because, sentence: string): Reason => ({ matches: true, because, sentence });
const no = (because: Because, sentence: string): Reason => ({ matches: false, because, sentence });
const differs = (
  because: Because,
  sentence: string,
  expression: string | null,
  url: string | null,
): Reason => ({
  matches: false,
  because,
  sentence,
  compared: { expression, url },
});

function matchStar({ url, selfOrigin }: MatchContext): Reason {
  return /^(?:https?|wss?):$/.test(url.protocol) || url.protocol === selfOrigin?.protocol
    ? yes('star', `* covers ${url.protocol}`)
    : differs(
        'star',
        `* covers http:, https: and the page's own scheme, not ${url.protocol}`,
        '*',
        url.protocol,
      );
}

function matchSelf({ url, selfOrigin }: MatchContext, profile: CspProfile): Reason {
  if (selfOrigin === null) {
    return differs('self', "The page's origin is opaque, so 'self' matches nothing", 'null', url.origin);
  }
  const isBlob = url.protocol === 'blob:';
  if (url.origin === selfOrigin.origin && (!isBlob || profile.isBlobMatchedBySelf)) {
    return yes('self', "The URL has the page's origin");
  }
  const isSchemeAllowed =
    /^(?:https|wss):$/.test(url.protocol) ||
    (selfOrigin.protocol === 'http:' && /^(?:http|ws):$/.test(url.protocol));
  if (isSchemeAllowed && selfOrigin.hostname === url.hostname && selfOrigin.port === url.port) {
    return yes('self', "The URL has the page's host and port, and a scheme at least as secure");
  }
  return isBlob
    ? differs('self', "'self' does not cover blob:", selfOrigin.protocol, url.protocol)
    : differs('self', 'The URL has another origin than the page', selfOrigin.origin, url.origin);
}

function matchScheme(schemePart: string, url: URL, profile: CspProfile): Reason {
  const scheme = url.protocol.slice(0, -1);
  return schemePartMatches(schemePart, scheme, profile)
    ? yes('scheme', `${schemePart}: covers ${scheme}:`)
    : differs('scheme', `${schemePart}: does not cover ${scheme}:`, schemePart, scheme);
}

function matchHostSource(source: HostSource, context: MatchContext, profile: CspProfile): Reason {
  const { url, selfOrigin, redirectCount } = context;
  if (source.query !== null && !profile.isQueryIgnored) {
    return no('invalid', `A source expression cannot have a query (${source.query}), so it matches nothing`);
  }
  const schemePart = source.scheme ?? selfOrigin?.protocol.slice(0, -1);
  if (schemePart === undefined) {
    return no('scheme', "Without a scheme it takes the page's, and the page's origin is opaque");
  }
  const scheme = matchScheme(schemePart, url, profile);
  if (!scheme.matches) {
    return source.scheme === null
      ? { ...scheme, sentence: `${scheme.sentence} (the page's scheme)` }
      : scheme;
  }
  if (!profile.isIpAddressMatched && !hasDomain(url)) {
    return differs('ip-address', 'A host matches domains only, no IP address', source.host, url.hostname);
  }
  if (url.hostname === '' || !hostPartMatches(source.host, url.hostname)) {
    return differs('host', 'The hosts differ', source.host, url.hostname);
  }
  const isSchemeUpgraded = `${schemePart}:` !== url.protocol;
  if (!portPartMatches(source.port, url, isSchemeUpgraded, profile)) {
    const sentence =
      source.port === null ? 'Without a port it covers the default port only' : 'The ports differ';
    return differs('port', sentence, source.port, url.port === '' ? null : url.port);
  }
  if (redirectCount === 0 && !pathPartMatches(source.path, url.pathname)) {
    const sentence = source.path.endsWith('/')
      ? 'The path is not below this one'
      : 'The paths differ; one that does not end with / must be equal';
    return differs('path', sentence, source.path, url.pathname);
  }
  return redirectCount > 0 && source.path !== ''
    ? yes('all-parts', 'Scheme, host and port match; after a redirect the path does not count')
    : yes('all-parts', 'Scheme, host, port and path match');
}

const withoutUrl: Readonly<Record<'none' | 'keyword' | 'nonce' | 'hash' | 'invalid', Reason>> = {
  none: no('none', "'none' matches nothing"),
  keyword: no('keyword', 'This keyword matches no URL'),
  nonce: no('nonce', 'A nonce matches no URL'),
  hash: no('keyword', 'A hash matches no URL'),
  invalid: no('invalid', 'This is not a source expression, so it matches nothing'),
};

function reasonFor(source: SourceExpression, context: MatchContext, profile: CspProfile): Reason {
  if (source.kind === 'star') return matchStar(context);
  if (source.kind === 'self') return matchSelf(context, profile);
  if (source.kind === 'scheme') return matchScheme(source.scheme, context.url, profile);
  if (source.kind === 'host') return matchHostSource(source, context, profile);
  return withoutUrl[source.kind];
}

/**
 * Holds one source expression against a URL. Never fails.
 * https://w3c.github.io/webappsec-csp/#match-url-to-source-expression
 */
export function matchSourceExpression(
  expression: string,
  context: MatchContext,
  profile: CspProfile,
): ExpressionMatch {
  return { expression, ...reasonFor(parseSourceExpression(expression), context, profile) };
}
