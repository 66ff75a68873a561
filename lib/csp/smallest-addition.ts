import { shouldBlockRequest } from './should-block-request';
import { specCspProfile, type CspProfile } from './csp-profile';
import type { CspRequest } from './csp-request';
import type { PagePolicy } from '../http/page-policy';
import { parsePolicies } from './parse-policy';
import type { Directive, Policy } from './policy';
import { serializePolicy } from './serialize-policy';

/** A page policy's new value, and the source expressions it gained. */
export type PolicyEdit = {
  readonly policyIndex: number;
  readonly value: string;
  readonly added: readonly string[];
};

type Edited = { readonly text: string; readonly added: readonly string[] };

/** The narrowest first. Engines do not follow the standard in letting 'self' cover blob:, so it is not a candidate there. */
function candidateExpressions(url: URL): readonly string[] {
  return url.host === '' ? [url.protocol] : ["'self'", `${url.protocol}//${url.host}`, url.protocol];
}

/** A directive that only stands in for the effective one stays as it is, and the effective one is added. */
function addExpression(
  policy: Policy,
  deciding: Directive,
  effectiveDirective: string,
  expression: string,
): string {
  const isNone = deciding.value.length === 1 && deciding.value[0]?.toLowerCase() === "'none'";
  const extended = {
    name: effectiveDirective,
    value: isNone ? [expression] : [...deciding.value, expression],
  };
  const directives =
    deciding.name === effectiveDirective
      ? policy.directives.map((directive) => (directive === deciding ? extended : directive))
      : [...policy.directives, extended];
  return serializePolicy({ ...policy, directives });
}

function editPolicy(
  page: PagePolicy,
  text: string,
  pageOrigin: string,
  request: CspRequest,
  profile: CspProfile,
): Edited | null {
  const { effectiveDirective, verdicts } = shouldBlockRequest(
    [{ ...page, value: text }],
    pageOrigin,
    request,
    profile,
  );
  const blocking = verdicts.find(({ isAllowed }) => !isAllowed);
  if (blocking === undefined) return { text, added: [] };
  if (blocking.directive === null || effectiveDirective === null) return null;
  for (const expression of candidateExpressions(request.url)) {
    const edited = addExpression(blocking.policy, blocking.directive, effectiveDirective, expression);
    const isBlocked = shouldBlockRequest(
      [{ ...page, value: edited }],
      pageOrigin,
      request,
      profile,
    ).isBlocked;
    if (!isBlocked) return { text: edited, added: [expression] };
  }
  return null;
}

/**
 * The smallest edits that make the enforced policies allow a URL: none for a policy that allows it, the narrowest source
 * expression for each that does not. Null when no source expression for the URL helps. Report-only policies block
 * nothing and are left as they are. What is returned has been checked again, all policies together.
 */
export function smallestAddition(
  pagePolicies: readonly PagePolicy[],
  pageOrigin: string,
  request: CspRequest,
  profile: CspProfile = specCspProfile,
): readonly PolicyEdit[] | null {
  const edits: PolicyEdit[] = [];
  for (const [policyIndex, page] of pagePolicies.entries()) {
    if (page.disposition === 'report') continue;
    const parts: Edited[] = [];
    for (const { text } of parsePolicies([page])) {
      const part = editPolicy(page, text, pageOrigin, request, profile);
      if (part === null) return null;
      parts.push(part);
    }
    const added = parts.flatMap((part) => part.added);
    if (added.length > 0) edits.push({ policyIndex, value: parts.map(({ text }) => text).join(', '), added });
  }
  const edited = [...pagePolicies];
  for (const { policyIndex, value } of edits) {
    const page = edited[policyIndex];
    if (page !== undefined) edited[policyIndex] = { ...page, value };
  }
  return shouldBlockRequest(edited, pageOrigin, request, profile).isBlocked ? null : edits;
}
