import type { Block } from '../cors/block';
import { contentSecurityPolicyBlock, contentSecurityPolicyRule } from '../cors/content-security-policy';
import { corsCheck } from '../cors/cors-check';
import type { FetchParams } from '../cors/fetch-params';
import { currentUrl } from '../cors/fetch-request';
import { Trace } from '../cors/trace';
import { combinedValue } from '../http/header-list';
import type { WireResponse } from '../http/message';
import { includesCredentials, parseUrl } from '../http/origin';
import { isRedirectStatus } from '../http/status';

/**
 * The block of the page's policies for the URL that a response redirects to, although the response does not pass its
 * CORS check, or the URL has a password; null when nothing is blocked, and when the redirect is followed.
 */
export function redirectTargetBlock(params: FetchParams, response: WireResponse): Block | null {
  const { request, trace } = params;
  const location = combinedValue(response.headers, 'location');
  const isFollowed = isRedirectStatus(response.status) && request.redirectMode === 'follow';
  const target = isFollowed && location !== null ? parseUrl(location, currentUrl(request).href) : null;
  if (!target) return null;
  if (!includesCredentials(target) && corsCheck(request, response, 0, new Trace()) === null) return null;
  const redirectCount = request.redirectCount + 1;
  const { blocked, violations } = contentSecurityPolicyBlock({
    ...params,
    request: { ...request, urlList: [...request.urlList, target], redirectCount },
  });
  if (violations.length > 0) {
    params.violatedHops.push({ violations, isBlocked: blocked !== null, redirectCount });
  }
  return blocked && trace.failed(contentSecurityPolicyRule, blocked);
}
