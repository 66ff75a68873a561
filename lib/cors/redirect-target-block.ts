import { combinedValue } from '../http/header-list';
import type { WireResponse } from '../http/message';
import { parseUrl } from '../http/origin';
import { isRedirectStatus } from '../http/status';
import type { Block } from './block';
import { contentSecurityPolicyBlock } from './content-security-policy';
import type { FetchParams } from './fetch-params';
import { currentUrl } from './fetch-request';

/**
 * What the page's policies say of the URL that a response redirects to, in engines that ask before the response has
 * passed its CORS check; null when nothing is blocked.
 */
export function redirectTargetBlock(params: FetchParams, { status, headers }: WireResponse): Block | null {
  const { request, profile } = params;
  const location = combinedValue(headers, 'location');
  const isFollowed = isRedirectStatus(status) && request.redirectMode === 'follow' && location !== null;
  if (!profile.csp.isRedirectCheckedBeforeCors || !isFollowed) return null;
  const target = parseUrl(location, currentUrl(request).href);
  if (!target) return null;
  const redirectCount = request.redirectCount + 1;
  const { blocked, violations } = contentSecurityPolicyBlock({
    ...params,
    request: { ...request, urlList: [...request.urlList, target], redirectCount },
  });
  if (violations.length > 0) {
    params.violatedHops.push({ violations, isBlocked: blocked !== null, redirectCount });
  }
  return blocked;
}
