import type { CspProfile } from './csp-profile';
import { mismatchedPart, schemeOf, type MatchContext, type MismatchedPart } from './mismatched-part';
import { parseSourceExpression, type SourceExpression } from './source-expression';
import { parseUrlSource, type HostSource, type UrlSource } from './url-source';

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

/**
 * Holds one source expression against a URL, and says why it matches or not. Never fails.
 * https://w3c.github.io/webappsec-csp/#match-url-to-source-expression
 */
export function matchSourceExpression(
  expression: string,
  context: MatchContext,
  profile: CspProfile,
): ExpressionMatch {
  const source = parseUrlSource(expression) ?? parseSourceExpression(expression);
  return { expression, ...reasonFor(source, context, profile) };
}

function reasonFor(source: SourceExpression, context: MatchContext, profile: CspProfile): Reason {
  switch (source.kind) {
    case 'none':
      return no('none', "'none' matches nothing");
    case 'keyword':
      return no('keyword', 'This keyword matches no URL');
    case 'nonce':
      return no('nonce', 'A nonce matches no URL');
    case 'hash':
      return no('keyword', 'A hash matches no URL');
    case 'invalid':
      return notAnExpression;
    default: {
      const part = mismatchedPart(source, context, profile);
      return part === null ? whyMatched(source, context) : whyNotMatched(source, part, context, profile);
    }
  }
}

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

const notAnExpression = no('invalid', 'This is not a source expression, so it matches nothing');

function whyMatched(source: UrlSource, { url, selfOrigin, redirectCount }: MatchContext): Reason {
  switch (source.kind) {
    case 'star':
      return yes('star', `* covers ${url.protocol}`);
    case 'self':
      return url.origin === selfOrigin?.origin
        ? yes('self', "The URL has the page's origin")
        : yes('self', "The URL has the page's host and port, and a scheme at least as secure");
    case 'scheme':
      return yes('scheme', `${source.scheme}: covers ${url.protocol}`);
    case 'host':
      return redirectCount > 0 && source.path !== ''
        ? yes('all-parts', 'Scheme, host and port match; after a redirect the path does not count')
        : yes('all-parts', 'Scheme, host, port and path match');
  }
}

function whyNotMatched(
  source: UrlSource,
  part: MismatchedPart,
  context: MatchContext,
  profile: CspProfile,
): Reason {
  const { url } = context;
  switch (source.kind) {
    case 'star':
      return differs(
        'star',
        profile.isEverySchemeCoveredByStar
          ? `* does not cover ${url.protocol}`
          : `* covers http:, https: and the page's own scheme, not ${url.protocol}`,
        '*',
        url.protocol,
      );
    case 'self':
      return whyNotSelf(context);
    case 'scheme':
      return schemeDiffers(source.scheme, url);
    case 'host':
      return whyNotHost(source, part, context);
  }
}

function whyNotSelf({ url, selfOrigin }: MatchContext): Reason {
  if (selfOrigin === null) {
    return differs('self', "The page's origin is opaque, so 'self' matches nothing", 'null', url.origin);
  }
  return url.protocol === 'blob:'
    ? differs('self', "'self' does not cover blob:", selfOrigin.protocol, url.protocol)
    : differs('self', "The URL's origin is not the page's", selfOrigin.origin, url.origin);
}

function schemeDiffers(scheme: string, url: URL, whose = ''): Reason {
  return differs(
    'scheme',
    `${scheme}: does not cover ${url.protocol}${whose}`,
    scheme,
    url.protocol.slice(0, -1),
  );
}

function whyNotHost(source: HostSource, part: MismatchedPart, context: MatchContext): Reason {
  const { url } = context;
  switch (part) {
    case 'query':
      return no(
        'invalid',
        `A source expression cannot have a query (${source.query}), so it matches nothing`,
      );
    case 'path-part':
      return notAnExpression;
    case 'ip-address':
      return differs(
        'ip-address',
        'A host in a source expression matches domains only, not IP addresses',
        source.host,
        url.hostname,
      );
    case 'port': {
      const sentence =
        source.port === null ? 'Without a port it covers the default port only' : 'The ports differ';
      return differs('port', sentence, source.port, url.port === '' ? null : url.port);
    }
    case 'path': {
      const sentence = source.path.endsWith('/')
        ? 'The path is not below this one'
        : 'The paths differ; one that does not end with / must match exactly';
      return differs('path', sentence, source.path, url.pathname);
    }
    case 'scheme': {
      const scheme = schemeOf(source, context);
      if (scheme === undefined) {
        return no('scheme', "Without a scheme it uses the page's, and the page's origin is opaque");
      }
      return schemeDiffers(scheme, url, source.scheme === null ? " (the page's scheme)" : '');
    }
    default:
      return differs('host', 'The hosts differ', source.host, url.hostname);
  }
}
