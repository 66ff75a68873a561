import type { CspProfile } from './csp-profile';
import type { CspRequest } from './csp-request';
import { matchSourceExpression, type ExpressionMatch } from './match-source-expression';
import type { MatchContext } from './mismatched-part';

const isHashesKeyword = (expression: string): boolean =>
  expression.toLowerCase() === "'unsafe-webtransport-hashes'";
const isStrictDynamic = (expression: string): boolean => expression.toLowerCase() === "'strict-dynamic'";

function overrule(
  list: readonly string[],
  decidesFor: (expression: string) => boolean,
  isAllowed: boolean,
  sentence: string,
): readonly ExpressionMatch[] {
  return list.map((expression) =>
    decidesFor(expression)
      ? { expression, matches: isAllowed, because: 'keyword', sentence }
      : { expression, matches: false, because: 'overruled', sentence: 'Not checked: a keyword decides' },
  );
}

/**
 * Holds every source expression of a deciding directive against a request. `check` is the name of the directive whose
 * rules count: the effective directive's when default-src or child-src stands in for it. Integrity metadata is not
 * modelled.
 * https://w3c.github.io/webappsec-csp/#match-request-to-source-list
 */
export function matchSourceList(
  list: readonly string[],
  check: string,
  request: CspRequest,
  context: MatchContext,
  profile: CspProfile,
): readonly ExpressionMatch[] {
  // https://w3c.github.io/webappsec-csp/#connect-src-pre-request
  if (check === 'connect-src' && request.hasServerCertificateHashes === true) {
    if (profile.isWebTransportHashesKeywordKnown) {
      return overrule(list, isHashesKeyword, true, 'It allows WebTransport with certificate hashes');
    }
  }
  const isScript = check.startsWith('script-src');
  const nonce = isScript || check.startsWith('style-src') ? (request.nonce ?? '') : '';
  const matches = list.map((expression): ExpressionMatch => {
    const isNonce = nonce !== '' && /^'nonce-/i.test(expression) && expression.slice(7, -1) === nonce;
    return isNonce
      ? { expression, matches: true, because: 'nonce', sentence: 'The nonces are equal' }
      : matchSourceExpression(expression, context, profile);
  });
  // https://w3c.github.io/webappsec-csp/#script-pre-request
  const isNonceMatched = matches.some(({ because, matches }) => because === 'nonce' && matches);
  if (isScript && !isNonceMatched && list.some(isStrictDynamic)) {
    return request.isParserInserted === true
      ? overrule(list, isStrictDynamic, false, 'It blocks scripts that the parser inserted')
      : overrule(list, isStrictDynamic, true, 'It allows scripts that the parser did not insert');
  }
  return matches;
}
