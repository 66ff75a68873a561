import { specCspProfile, type CspProfile } from './csp-profile';
import { decidingDirective, effectiveDirectiveForDestination } from './effective-directive';
import { matchSourceExpression, type ExpressionMatch, type MatchedRequest } from './match-source-expression';
import type { PagePolicy } from './page-policy';
import { parsePolicies } from './parse-policy';
import type { Directive, Policy } from './policy';
import { createViolation, type Violation } from './violation';

/** What one policy says of one URL. */
export type PolicyVerdict = {
  readonly policy: Policy;
  /** The directive that decided; null when the policy has none for this request, and so allows it. */
  readonly directive: Directive | null;
  readonly isAllowed: boolean;
  /** One for each source expression of the directive. */
  readonly expressions: readonly ExpressionMatch[];
};

/** What all policies say of one URL. */
export type PoliciesCheck = {
  /** An enforced policy does not allow the URL. */
  readonly isBlocked: boolean;
  /** Null when no directive governs the destination. */
  readonly effectiveDirective: string | null;
  readonly verdicts: readonly PolicyVerdict[];
  readonly violations: readonly Violation[];
};

/** A WebSocket's request has an HTTP(S) URL: https://websockets.spec.whatwg.org/#concept-websocket-establish */
function toRequestUrl(url: URL): URL {
  return /^wss?:$/.test(url.protocol) ? new URL(url.href.replace(/^ws/, 'http')) : url;
}

function parseOrigin(pageOrigin: string): URL | null {
  return pageOrigin !== 'null' && URL.canParse(pageOrigin) ? new URL(pageOrigin) : null;
}

/** https://w3c.github.io/webappsec-csp/#match-url-to-source-list */
function checkPolicy(
  policy: Policy,
  effectiveDirective: string,
  request: MatchedRequest,
  profile: CspProfile,
): PolicyVerdict {
  const directive = decidingDirective(policy, effectiveDirective);
  if (directive === null) return { policy, directive, isAllowed: true, expressions: [] };
  const expressions = directive.value.map((expression) =>
    matchSourceExpression(expression, request, profile),
  );
  return { policy, directive, isAllowed: expressions.some(({ matches }) => matches), expressions };
}

/**
 * Holds every policy of the page against one URL, before the browser asks for it. `redirectCount` is 0 for the first
 * URL; with redirects, `requestUrl` is the first URL, which violations name. `destination` is Fetch's ("" for fetch,
 * XMLHttpRequest, EventSource, WebSocket and sendBeacon). Never fails.
 * https://w3c.github.io/webappsec-csp/#should-block-request
 */
export function checkPolicies(
  pagePolicies: readonly PagePolicy[],
  pageOrigin: string,
  url: URL,
  redirectCount: number,
  destination: string,
  profile: CspProfile = specCspProfile,
  requestUrl: URL = url,
): PoliciesCheck {
  const effectiveDirective = effectiveDirectiveForDestination(destination);
  if (effectiveDirective === null)
    return { isBlocked: false, effectiveDirective, verdicts: [], violations: [] };
  const request = { url: toRequestUrl(url), selfOrigin: parseOrigin(pageOrigin), redirectCount };
  const verdicts = parsePolicies(pagePolicies).map((policy) =>
    checkPolicy(policy, effectiveDirective, request, profile),
  );
  const violated = verdicts.filter(({ isAllowed }) => !isAllowed);
  return {
    isBlocked: violated.some(({ policy }) => policy.disposition === 'enforce'),
    effectiveDirective,
    verdicts,
    violations: violated.map(({ policy }) =>
      createViolation(policy, effectiveDirective, toRequestUrl(requestUrl)),
    ),
  };
}
