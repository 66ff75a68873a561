import { isSameOrigin } from '../../http/origin';
import type { FetchParams } from '../fetch-params';
import { currentUrl, type FetchRequest } from '../fetch-request';

/** The request with https: in place of http: in its current URL; a port that is written stays. */
export function asHttps({ request, profile }: Pick<FetchParams, 'request' | 'profile'>): FetchRequest {
  const secure = new URL(currentUrl(request));
  secure.protocol = 'https:';
  const [first, ...others] = request.urlList;
  const urlList: FetchRequest['urlList'] =
    others.length === 0 ? [secure] : [first, ...others.slice(0, -1), secure];
  const isRedirectTainted = profile.isRedirectTaintedBeforeUpgrade
    ? request.isRedirectTainted
    : isTainted(urlList, request.origin);
  return { ...request, urlList, isRedirectTainted };
}

/** @see https://fetch.spec.whatwg.org/#concept-request-tainted-origin */
function isTainted(urlList: FetchRequest['urlList'], origin: string): boolean {
  return urlList.some((url, index) => {
    const last = urlList[index - 1];
    return last && !isSameOrigin(url.origin, last.origin) && !isSameOrigin(origin, last.origin);
  });
}
