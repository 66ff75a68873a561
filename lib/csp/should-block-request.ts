import { specCspProfile, type CspProfile } from './csp-profile';
import type { CspRequest } from './csp-request';
import { decidingDirective, effectiveDirectiveForDestination } from './effective-directive';
import type { ExpressionMatch, MatchContext } from './match-source-expression';
import { matchSourceList } from './match-source-list';
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
  /** One for each source expression of that directive. */
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

/** https://websockets.spec.whatwg.org/#concept-websocket-establish */
function toHttpUrl(url: URL): URL {
  return /^wss?:$/.test(url.protocol) ? new URL(url.href.replace(/^ws/, 'http')) : url;
}

function checkPolicy(
  policy: Policy,
  effectiveDirective: string,
  request: CspRequest,
  context: MatchContext,
  profile: CspProfile,
): PolicyVerdict {
  const directive = decidingDirective(policy, effectiveDirective);
  if (directive === null) return { policy, directive, isAllowed: true, expressions: [] };
  const isStandIn = directive.name === 'default-src' || directive.name === 'child-src';
  const check = isStandIn ? effectiveDirective : directive.name;
  const expressions = matchSourceList(directive.value, check, request, context, profile);
  return { policy, directive, isAllowed: expressions.some(({ matches }) => matches), expressions };
}

/**
 * Holds every policy of the page against one URL, before the browser asks for it. `pageOrigin` is serialised, "null"
 * when opaque. Never fails.
 * https://w3c.github.io/webappsec-csp/#should-block-request
 */
export function shouldBlockRequest(
  pagePolicies: readonly PagePolicy[],
  pageOrigin: string,
  request: CspRequest,
  profile: CspProfile = specCspProfile,
): PoliciesCheck {
  const effectiveDirective = effectiveDirectiveForDestination(request.destination);
  if (effectiveDirective === null)
    return { isBlocked: false, effectiveDirective, verdicts: [], violations: [] };
  const toRequestUrl = (url: URL): URL => (profile.isWebSocketMatchedAsHttp ? toHttpUrl(url) : url);
  const firstUrl = toRequestUrl(request.firstUrl ?? request.url);
  const context: MatchContext = {
    url: toRequestUrl(request.url),
    selfOrigin: URL.canParse(pageOrigin) ? new URL(pageOrigin) : null,
    redirectCount: request.redirectCount,
  };
  const verdicts = parsePolicies(pagePolicies).map((policy) =>
    checkPolicy(policy, effectiveDirective, request, context, profile),
  );
  const violated = verdicts.filter(({ isAllowed }) => !isAllowed);
  return {
    isBlocked: violated.some(({ policy }) => policy.disposition === 'enforce'),
    effectiveDirective,
    verdicts,
    violations: violated.map(({ policy }) => createViolation(policy, effectiveDirective, firstUrl)),
  };
}
