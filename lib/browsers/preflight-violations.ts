import { contentSecurityPolicyBlock } from '../cors/gates/content-security-policy';
import { currentUrl, type FetchRequest } from '../cors/fetch-request';
import type { FetchSoFar } from '../cors/hop';
import type { Violation } from '../csp/violation';
import { isRedirectStatus } from '../http/status';
import { redirectedRequest } from './redirect-target';

/** A redirected request's preflight counts as a request that was first made to its URL. */
export function preflightBeforePolicies(request: FetchRequest): FetchRequest | null {
  return request.redirectCount === 0
    ? null
    : { ...request, redirectCount: 0, urlList: [currentUrl(request)] };
}

/** A redirect that answers a preflight is not followed, but its target is held against the policies. */
export function preflightViolations(soFar: FetchSoFar): readonly Violation[] {
  const last = soFar.trace.exchanges.at(-1);
  const status = last?.response.status ?? null;
  if (last?.kind !== 'preflight' || status === null || !isRedirectStatus(status)) return [];
  const request = redirectedRequest(soFar.request, { ...last.response, status });
  if (!request) return [];
  const { violations } = contentSecurityPolicyBlock({ ...soFar, request });
  return violations.map((violation) => ({ ...violation, blockedURI: last.request.url }));
}
