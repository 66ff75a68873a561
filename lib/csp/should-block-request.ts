import { checkPolicies, type PoliciesCheck, type Verdict } from './check-policies';
import { specCspProfile, type CspProfile } from './csp-profile';
import type { CspRequest } from './csp-request';
import { directiveFallbackList, effectiveDirectiveForDestination } from './effective-directive';
import type { ExpressionMatch } from './match-source-expression';
import { matchSourceList } from './match-source-list';
import type { PagePolicy } from '../http/page-policy';

/** What one policy says of one URL, with the reasons. */
export type PolicyVerdict = Verdict<ExpressionMatch>;

/**
 * Holds every policy of the page against one URL, before the browser asks for it, and says of each source expression
 * why it matches or not. `pageOrigin` is serialised, "null" when opaque. Never fails.
 * https://w3c.github.io/webappsec-csp/#should-block-request
 */
export function shouldBlockRequest(
  pagePolicies: readonly PagePolicy[],
  pageOrigin: string,
  request: CspRequest,
  profile: CspProfile = specCspProfile,
): PoliciesCheck<ExpressionMatch> {
  const effectiveDirective = effectiveDirectiveForDestination(request.destination);
  if (effectiveDirective === null)
    return { isBlocked: false, effectiveDirective, verdicts: [], violations: [] };
  return checkPolicies(pagePolicies, pageOrigin, request, profile, {
    fallbackList: directiveFallbackList(effectiveDirective),
    matchList: ({ name, value }, context) => {
      const isStandIn = name === 'default-src' || name === 'child-src';
      return matchSourceList(value, isStandIn ? effectiveDirective : name, request, context, profile);
    },
  });
}
