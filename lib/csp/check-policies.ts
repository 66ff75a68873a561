import { parseUrl, toHttpUrl } from '../http/origin';
import type { CspProfile } from './csp-profile';
import type { CspRequest } from './csp-request';
import type { MatchContext } from './mismatched-part';
import type { PagePolicy } from '../http/page-policy';
import { parsePolicies } from './parse-policy';
import type { Directive, Policy } from './policy';
import { createViolation, type Violation } from './violation';

/** What one policy says of one URL. */
export type Verdict<Match> = {
  readonly policy: Policy;
  /** The directive that decided; null when the policy has none for this request, and so allows it. */
  readonly directive: Directive | null;
  readonly isAllowed: boolean;
  /** One for each source expression of that directive. */
  readonly expressions: readonly Match[];
};

/** What all policies say of one URL. */
export type PoliciesCheck<Match> = {
  /** An enforced policy does not allow the URL. */
  readonly isBlocked: boolean;
  /** Null when no directive governs the destination. */
  readonly effectiveDirective: string | null;
  readonly verdicts: readonly Verdict<Match>[];
  readonly violations: readonly Violation[];
};

/** Which directives govern a request, and how they are held against it. */
export type DirectiveCheck<Match> = {
  /** The effective directive, and those that stand in for it. */
  readonly fallbackList: readonly [string, ...string[]];
  /** A match for each source expression of the deciding directive. */
  readonly matchList: (directive: Directive, context: MatchContext) => readonly Match[];
  readonly secureSelf?: MatchContext['secureSelf'] | undefined;
};

/**
 * Holds every policy of the page against one URL. `pageOrigin` is serialised, "null" when opaque. Never fails.
 * https://w3c.github.io/webappsec-csp/#should-block-request
 */
export function checkPolicies<Match extends { readonly matches: boolean }>(
  pagePolicies: readonly PagePolicy[],
  pageOrigin: string,
  request: Pick<CspRequest, 'url' | 'firstUrl' | 'redirectCount'>,
  profile: CspProfile,
  { fallbackList, matchList, secureSelf }: DirectiveCheck<Match>,
): PoliciesCheck<Match> {
  const [effectiveDirective] = fallbackList;
  const toRequestUrl = (url: URL): URL => (profile.isWebSocketMatchedAsHttp ? toHttpUrl(url) : url);
  const context: MatchContext = {
    url: toRequestUrl(request.url),
    selfOrigin: parseUrl(pageOrigin),
    redirectCount: request.redirectCount,
    secureSelf,
  };
  const policies = parsePolicies(pagePolicies, profile.isMetaDividedAtCommas);
  const verdicts = policies.map((policy): Verdict<Match> => {
    const directive = firstDirective(policy, fallbackList);
    const expressions = directive ? matchList(directive, context) : [];
    return {
      policy,
      directive,
      isAllowed: !directive || expressions.some(({ matches }) => matches),
      expressions,
    };
  });
  const violated = verdicts.filter(({ isAllowed }) => !isAllowed);
  const firstUrl = toRequestUrl(request.firstUrl ?? request.url);
  return {
    isBlocked: violated.some(({ policy }) => policy.disposition === 'enforce'),
    effectiveDirective,
    verdicts,
    violations: violated.map(({ policy }) =>
      createViolation(
        policy,
        effectiveDirective,
        firstUrl,
        profile.originalPolicy(policy, context.selfOrigin),
        profile,
      ),
    ),
  };
}

/** The policy's directive of the first of these names that it has; null when it has none of them. */
export function firstDirective(policy: Policy, names: readonly string[]): Directive | null {
  for (const name of names) {
    const directive = policy.directives.find((candidate) => candidate.name === name);
    if (directive !== undefined) return directive;
  }
  return null;
}
