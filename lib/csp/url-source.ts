/** https://w3c.github.io/webappsec-csp/#grammardef-host-source */
export type HostSource = {
  readonly kind: 'host';
  /** Lower-cased; null when the expression has none and takes the page's. */
  readonly scheme: string | null;
  /** Lower-cased. */
  readonly host: string;
  /** Digits, "*", or null when the expression has none. */
  readonly port: string | null;
  /** Starts with "/"; empty when the expression has none. */
  readonly path: string;
  /** From the "?" on: the grammar has no query, engines drop it. Null when there is none. */
  readonly query: string | null;
  /** What else makes it no source expression by the grammar, though engines take it: a character of its path, or a fragment. */
  readonly outsideGrammar?: 'path' | 'fragment';
};

/** A source expression that can match a URL. */
export type UrlSource =
  | { readonly kind: 'star' | 'self' }
  | { readonly kind: 'scheme'; readonly scheme: string }
  | HostSource;

const schemeSource = /^([a-z][a-z0-9+.-]*):$/i;
const hostSource =
  /^(?:([a-z][a-z0-9+.-]*):\/\/)?(\*|(?:\*\.)?[a-z0-9-]+(?:\.[a-z0-9-]+)*\.?)(?::([0-9]+|\*))?(\/[^?#]*)?(\?[^#]*)?(#.*)?$/i;
const pathPart =
  /^(?:\/(?:(?:[a-z0-9._~!$&'()*+=:@-]|%[0-9a-f]{2})(?:[a-z0-9._~!$&'()*+=:@/-]|%[0-9a-f]{2})*)?)?$/i;

/**
 * Parses one source expression; null when it is one that matches no URL, or is not a source expression. Never fails.
 * https://w3c.github.io/webappsec-csp/#grammardef-source-expression
 */
export function parseUrlSource(text: string): UrlSource | null {
  if (text === '*') return { kind: 'star' };
  if (text.toLowerCase() === "'self'") return { kind: 'self' };
  const scheme = schemeSource.exec(text)?.[1];
  if (scheme !== undefined) return { kind: 'scheme', scheme: scheme.toLowerCase() };
  const match = hostSource.exec(text);
  if (match === null) return null;
  const [, hostScheme, host = '', port, path = '', query, fragment] = match;
  const outsideGrammar = pathPart.test(path) ? (fragment === undefined ? null : 'fragment') : 'path';
  return {
    kind: 'host',
    scheme: hostScheme?.toLowerCase() ?? null,
    host: host.toLowerCase(),
    port: port ?? null,
    path,
    query: query ?? null,
    ...(outsideGrammar && { outsideGrammar }),
  };
}
