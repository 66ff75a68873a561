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
};

/** https://w3c.github.io/webappsec-csp/#grammardef-source-expression */
export type SourceExpression =
  | { readonly kind: 'star' | 'self' | 'none' | 'keyword' | 'nonce' | 'hash' | 'invalid' }
  | { readonly kind: 'scheme'; readonly scheme: string }
  | HostSource;

const keywords: ReadonlySet<string> = new Set([
  "'unsafe-inline'",
  "'unsafe-eval'",
  "'strict-dynamic'",
  "'unsafe-hashes'",
  "'report-sample'",
  "'unsafe-allow-redirects'",
  "'wasm-unsafe-eval'",
  "'trusted-types-eval'",
  "'report-sha256'",
  "'report-sha384'",
  "'report-sha512'",
  "'unsafe-webtransport-hashes'",
]);
const nonceOrHash = /^'(nonce|sha256|sha384|sha512)-[a-z0-9+/_-]+={0,2}'$/;
const schemeSource = /^([a-z][a-z0-9+.-]*):$/;
const hostSource =
  /^(?:([a-z][a-z0-9+.-]*):\/\/)?(\*|(?:\*\.)?[a-z0-9-]+(?:\.[a-z0-9-]+)*\.?)(?::([0-9]+|\*))?(\/(?:(?:[a-z0-9._~!$&'()*+=:@-]|%[0-9a-f]{2})(?:[a-z0-9._~!$&'()*+=:@/-]|%[0-9a-f]{2})*)?)?(\?.*)?$/i;

/** Parses one source expression; a text outside the grammar is `invalid`. Never fails. */
export function parseSourceExpression(text: string): SourceExpression {
  if (text === '*') return { kind: 'star' };
  const lowerCased = text.toLowerCase();
  if (lowerCased === "'self'") return { kind: 'self' };
  if (lowerCased === "'none'") return { kind: 'none' };
  if (keywords.has(lowerCased)) return { kind: 'keyword' };
  if (nonceOrHash.test(lowerCased)) return { kind: lowerCased.startsWith("'nonce-") ? 'nonce' : 'hash' };
  const scheme = schemeSource.exec(lowerCased)?.[1];
  if (scheme !== undefined) return { kind: 'scheme', scheme };
  const match = hostSource.exec(text);
  if (match === null) return { kind: 'invalid' };
  return {
    kind: 'host',
    scheme: match[1]?.toLowerCase() ?? null,
    host: (match[2] ?? '').toLowerCase(),
    port: match[3] ?? null,
    path: match[4] ?? '',
    query: match[5] ?? null,
  };
}
