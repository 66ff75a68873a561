import type { CspProfile } from '../csp/csp-profile';
import { shouldBlockConnection } from '../csp/should-block-connection';
import type { Violation } from '../csp/violation';
import type { Block } from './block';
import { currentUrl, type FetchRequest } from './fetch-request';
import type { Page } from './scenario';
import { parseUrl } from '../http/origin';
import { stepsOf } from './trace';

export const contentSecurityPolicyRule = stepsOf('should-block-request')('2');

/**
 * What the page's policies say of the request's current URL: the block of the first enforced policy that does not
 * allow it, and every report.
 * @see https://w3c.github.io/webappsec-csp/#should-block-request
 */
export function contentSecurityPolicyBlock({ request, page, profile }: Asking): {
  readonly blocked: Extract<Block, { kind: 'csp' }> | null;
  readonly violations: readonly Violation[];
} {
  const { policies = [] } = page;
  if (policies.length === 0) return { blocked: null, violations: [] };
  const { redirectCount, urlList, mode } = request;
  // A WebSocket's URL was ws: or wss: before the request was made.
  const asAuthored = (url: URL): URL =>
    mode === 'websocket' ? new URL(url.href.replace(/^http/, 'ws')) : url;
  const url = asAuthored(currentUrl(request));
  const result = shouldBlockConnection(
    policies,
    selfOriginOf(page, profile.csp),
    { url, firstUrl: asAuthored(urlList[0]), redirectCount },
    profile.csp,
  );
  const closed = result.verdicts.find(
    ({ policy, isAllowed }) => !isAllowed && policy.disposition === 'enforce',
  );
  if (!closed?.directive) return { blocked: null, violations: result.violations };
  const { policy, directive } = closed;
  return {
    blocked: {
      kind: 'csp',
      url: url.href,
      hop: redirectCount,
      policyIndex: policy.policyIndex,
      directive: directive.name,
      sourceList: directive.value,
      effectiveDirective: result.effectiveDirective ?? directive.name,
    },
    violations: result.violations,
  };
}

type Asking = {
  readonly request: FetchRequest;
  readonly page: Page;
  readonly profile: { readonly csp: CspProfile };
};

/**
 * What `'self'` stands for: the origin of the page's URL, also where a sandbox gives the page an opaque origin.
 * @see https://w3c.github.io/webappsec-csp/#policy-self-origin
 */
function selfOriginOf({ origin, url }: Page, { isSelfOfSandboxedPageItsUrl }: CspProfile): string {
  if (origin !== 'null' || url === undefined || !isSelfOfSandboxedPageItsUrl) return origin;
  return parseUrl(url)?.origin ?? origin;
}
