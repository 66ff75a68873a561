import { parseUrlSource, type UrlSource } from './url-source';

/** https://w3c.github.io/webappsec-csp/#grammardef-source-expression */
export type SourceExpression =
  | UrlSource
  | { readonly kind: 'none' | 'keyword' | 'nonce' | 'hash' | 'invalid' };

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

/** Parses one source expression; a text outside the grammar is `invalid`. Never fails. */
export function parseSourceExpression(text: string): SourceExpression {
  const urlSource = parseUrlSource(text);
  if (urlSource !== null && !isOutsideGrammar(urlSource)) return urlSource;
  const lowerCased = text.toLowerCase();
  if (lowerCased === "'none'") return { kind: 'none' };
  if (keywords.has(lowerCased)) return { kind: 'keyword' };
  if (nonceOrHash.test(lowerCased)) return { kind: lowerCased.startsWith("'nonce-") ? 'nonce' : 'hash' };
  return { kind: 'invalid' };
}

/** Whether it is none by the grammar, though engines may take it for one. */
function isOutsideGrammar(source: UrlSource): boolean {
  return source.kind === 'host' && source.outsideGrammar !== undefined;
}
