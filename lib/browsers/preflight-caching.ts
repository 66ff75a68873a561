import { isConditional } from '../cors/effective-cache-mode';
import type { CacheMode } from '../cors/fetch-request';
import type { FetchSoFar } from '../cors/hop';
import type { PreflightCaching } from '../cors/profile';

/**
 * Chromium makes the preflight as it makes the request, but "only-if-cached", and takes a condition for "no-cache". What a redirect made opaque is
 * another origin each time.
 */
export function chromiumPreflightCaching({ request }: Pick<FetchSoFar, 'request'>): PreflightCaching {
  const isValidated = request.cacheMode === 'default' && isConditional(request.headerList);
  const isAnySent = request.cacheMode === 'only-if-cached';
  const mode: CacheMode = isValidated ? 'no-cache' : isAnySent ? 'default' : request.cacheMode;
  const isRead = mode !== 'no-store' && mode !== 'reload' && mode !== 'no-cache';
  const isCacheAsked = isRead && !request.isRedirectTainted;
  return { mode, isCacheAsked, isAnswerKept: mode !== 'no-store', doesFailureClear: isCacheAsked };
}

/** Firefox's `fetch` makes a conditional request "no-store" before its preflight; its XMLHttpRequest does not. */
export function firefoxPreflightCaching({
  request: { cacheMode, headerList },
  api,
}: Pick<FetchSoFar, 'request' | 'api'>): PreflightCaching {
  const isPassed = cacheMode === 'no-store' || cacheMode === 'reload';
  const isNoStore = api !== 'xhr' && cacheMode === 'default' && isConditional(headerList);
  return {
    mode: isNoStore ? 'no-store' : cacheMode,
    isCacheAsked: !isPassed && !isNoStore,
    isAnswerKept: true,
    doesFailureClear: true,
  };
}
