import type { CspProfile } from './csp-profile';
import {
  hostPartMatches,
  isDomain,
  pathPartMatches,
  portPartMatches,
  schemePartMatches,
} from './match-parts';
import { parseSourceExpression } from './source-expression';

/** What a source list is held against: one hop of a request. */
export type MatchedRequest = {
  readonly url: URL;
  /** The page's origin as a URL; null when it is opaque. */
  readonly selfOrigin: URL | null;
  readonly redirectCount: number;
};

/** Whether one source expression matches the URL, and which of its parts decided. */
export type ExpressionMatch = {
  readonly expression: string;
  readonly matches: boolean;
  /** The part that decided: the first that did not match, or the one that made it match. */
  readonly because:
    | 'star'
    | 'self'
    | 'none'
    | 'scheme'
    | 'host'
    | 'ip-address'
    | 'port'
    | 'path'
    | 'keyword'
    | 'invalid';
  readonly sentence: string;
  /** The part's value in the expression and in the URL; null where there is none. */
  readonly compared?: { readonly expression: string | null; readonly url: string | null };
};

type Reason = Omit<ExpressionMatch, 'expression'>;

const no = (
  because: Reason['because'],
  sentence: string,
  expression?: string | null,
  url?: string | null,
): Reason =>
  expression === undefined || url === undefined
    ? { matches: false, because, sentence }
    : { matches: false, because, sentence, compared: { expression, url } };

const yes = (because: Reason['because'], sentence: string): Reason => ({ matches: true, because, sentence });

function matchStar({ url, selfOrigin }: MatchedRequest): Reason {
  return /^https?:$/.test(url.protocol) || url.protocol === selfOrigin?.protocol
    ? yes('star', `* covers ${url.protocol}`)
    : no('star', `* covers http:, https: and the page's own scheme, not ${url.protocol}`, '*', url.protocol);
}

function matchSelf({ url, selfOrigin }: MatchedRequest, profile: CspProfile): Reason {
  if (selfOrigin === null)
    return no('self', "The page's origin is opaque, so 'self' is nothing", 'null', url.origin);
  const isHttpUrl = url.protocol !== 'blob:';
  if (url.origin === selfOrigin.origin && (isHttpUrl || profile.isBlobMatchedBySelf)) {
    return yes('self', `The URL has the page's origin, ${selfOrigin.origin}`);
  }
  const isUpgrade =
    /^(?:https|wss):$/.test(url.protocol) ||
    (selfOrigin.protocol === 'http:' && /^(?:http|ws):$/.test(url.protocol));
  if (isUpgrade && selfOrigin.hostname === url.hostname && selfOrigin.port === url.port) {
    return yes('self', `${url.protocol}//${url.host} is the page's host, more secure or equally so`);
  }
  return no(
    'self',
    'The URL has another origin than the page',
    selfOrigin.origin,
    isHttpUrl ? url.origin : url.protocol,
  );
}

/**
 * Holds one source expression against a URL. Never fails.
 * https://w3c.github.io/webappsec-csp/#match-url-to-source-expression
 */
function reasonFor(text: string, request: MatchedRequest, profile: CspProfile): Reason {
  const { url, selfOrigin, redirectCount } = request;
  const scheme = url.protocol.slice(0, -1);
  const expression = parseSourceExpression(text);
  switch (expression.kind) {
    case 'star':
      return matchStar(request);
    case 'self':
      return matchSelf(request, profile);
    case 'none':
      return no('none', "'none' matches nothing");
    case 'keyword':
    case 'nonce':
    case 'hash':
      return no('keyword', `${text} matches no URL`);
    case 'invalid':
      return no('invalid', `${text} is not a source expression, so it matches nothing`);
    case 'scheme':
      return schemePartMatches(expression.scheme, scheme, profile)
        ? yes('scheme', `${expression.scheme}: covers ${scheme}:`)
        : no('scheme', `${expression.scheme}: does not cover ${scheme}:`, expression.scheme, scheme);
    case 'host':
      break;
  }
  if (expression.query !== null && !profile.isQueryOfExpressionIgnored) {
    return no('invalid', `A source expression cannot have a query: ${expression.query}`);
  }
  // 2.1, 3.2
  const schemePart = expression.scheme ?? selfOrigin?.protocol.slice(0, -1) ?? null;
  if (schemePart === null || !schemePartMatches(schemePart, scheme, profile)) {
    const whose = expression.scheme === null ? "The page's scheme, taken for the missing one," : 'The scheme';
    return no('scheme', `${whose} does not cover ${scheme}:`, schemePart, scheme);
  }
  // 3.1, 3.3
  if (!profile.isIpAddressMatched && !isDomain(url)) {
    return no(
      'ip-address',
      'A host-source matches domains only, no IP address',
      expression.host,
      url.hostname,
    );
  }
  if (url.hostname === '' || !hostPartMatches(expression.host, url.hostname)) {
    return no('host', 'The hosts differ', expression.host, url.hostname);
  }
  // 3.5
  if (!portPartMatches(expression.port, url, schemePart !== scheme, profile)) {
    const sentence =
      expression.port === null
        ? `Without a port it covers the default port of ${scheme}: only`
        : 'The ports differ';
    return no('port', sentence, expression.port, url.port === '' ? null : url.port);
  }
  // 3.6
  if (redirectCount === 0 && !pathPartMatches(expression.path, url.pathname)) {
    const sentence = expression.path.endsWith('/')
      ? 'The path does not lie under it'
      : 'The paths differ; without a final / only the same path matches';
    return no('path', sentence, expression.path, url.pathname);
  }
  return yes(
    'host',
    redirectCount > 0 && expression.path !== ''
      ? 'All parts match; after a redirect the path is not compared'
      : 'All parts match',
  );
}

/** `reasonFor`, with the expression itself. */
export function matchSourceExpression(
  expression: string,
  request: MatchedRequest,
  profile: CspProfile,
): ExpressionMatch {
  return { expression, ...reasonFor(expression, request, profile) };
}
