import { combinedValue } from '../http/header-list';
import type { WireResponse } from '../http/message';
import { parseUrl } from '../http/origin';
import { isRedirectStatus } from '../http/status';
import type { Block } from './block';
import { contentSecurityPolicyBlock, contentSecurityPolicyRule } from './content-security-policy';
import { corsCheck } from './cors-check';
import type { FetchParams } from './fetch-params';
import { currentUrl } from './fetch-request';
import { Trace } from './trace';

/**
 * The block of the page's policies for the URL that a response redirects to, in engines that ask although the response
 * does not pass its CORS check; null when nothing is blocked, and when it passes: the redirect is followed then.
 */
export function redirectTargetBlock(params: FetchParams, { status, headers }: WireResponse): Block | null {
  const { request, profile, trace } = params;
  const location = combinedValue(headers, 'location');
  const isFollowed = isRedirectStatus(status) && request.redirectMode === 'follow' && location !== null;
  if (!profile.csp.isRedirectCheckedBeforeCors || !isFollowed) return null;
  if (corsCheck(request, { status, headers }, 0, new Trace()) === null) return null;
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
  return blocked && trace.failed(contentSecurityPolicyRule, blocked);
}
