import { contentSecurityPolicyBlock } from '../cors/content-security-policy';
import type { FetchSoFar } from '../cors/hop';
import type { Violation } from '../csp/violation';
import { isRedirectStatus } from '../http/status';
import { redirectedRequest } from './redirect-target';

/** What the page's policies report of a request's preflights, besides what they report of the request. */
export function preflightViolations(soFar: FetchSoFar): readonly Violation[] {
  return [...violationsOfRedirected(soFar), ...violationsOfTarget(soFar)];
}

/** A redirected request's preflight is reported once more, with its own URL. */
function violationsOfRedirected({ hops, trace }: FetchSoFar): readonly Violation[] {
  return hops.flatMap(({ violations, request: { redirectCount } }) => {
    const preflight = trace.exchanges.find(({ kind, hop }) => kind === 'preflight' && hop === redirectCount);
    if (redirectCount === 0 || !preflight) return [];
    return violations
      .filter(({ disposition }) => disposition === 'report')
      .map((violation) => ({ ...violation, blockedURI: preflight.request.url }));
  });
}

/** A redirect that answers a preflight is not followed, but its target is held against the policies. */
function violationsOfTarget(soFar: FetchSoFar): readonly Violation[] {
  const last = soFar.trace.exchanges.at(-1);
  const status = last?.response.status ?? null;
  if (last?.kind !== 'preflight' || status === null || !isRedirectStatus(status)) return [];
  const request = redirectedRequest(soFar.request, { ...last.response, status });
  if (!request) return [];
  const { violations } = contentSecurityPolicyBlock({ ...soFar, request });
  return violations.map((violation) => ({ ...violation, blockedURI: last.request.url }));
}
