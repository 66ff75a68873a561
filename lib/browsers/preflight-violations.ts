import { contentSecurityPolicyBlock } from '../cors/content-security-policy';
import type { FetchParams } from '../cors/fetch-params';
import type { Violation } from '../csp/violation';
import { combinedValue } from '../http/header-list';
import { parseUrl } from '../http/origin';
import { isRedirectStatus } from '../http/status';

/** What the page's policies report of a request's preflights, besides what they report of the request. */
export function preflightViolations(params: FetchParams): readonly Violation[] {
  return [...violationsOfRedirected(params), ...violationsOfTarget(params)];
}

/** A redirected request's preflight is reported once more, with its own URL. */
function violationsOfRedirected({ violatedHops, trace }: FetchParams): readonly Violation[] {
  return violatedHops.flatMap(({ violations, redirectCount }) => {
    const preflight = trace.exchanges.find(({ kind, hop }) => kind === 'preflight' && hop === redirectCount);
    if (redirectCount === 0 || !preflight) return [];
    return violations
      .filter(({ disposition }) => disposition === 'report')
      .map((violation) => ({ ...violation, blockedURI: preflight.request.url }));
  });
}

/** A redirect that answers a preflight is not followed, but its target is held against the policies. */
function violationsOfTarget(params: FetchParams): readonly Violation[] {
  const { request, trace } = params;
  const last = trace.exchanges.at(-1);
  if (last?.kind !== 'preflight' || !isRedirectStatus(last.response.status)) return [];
  const location = combinedValue(last.response.headers, 'location');
  const target = location === null ? null : parseUrl(location, last.request.url);
  if (!target) return [];
  const { violations } = contentSecurityPolicyBlock({
    ...params,
    request: {
      ...request,
      urlList: [...request.urlList, target],
      redirectCount: request.redirectCount + 1,
    },
  });
  return violations.map((violation) => ({ ...violation, blockedURI: last.request.url }));
}
