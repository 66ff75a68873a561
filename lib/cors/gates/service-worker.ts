import type { ServiceWorker } from '../../http/service-worker';
import { isHttpScheme, isSameOrigin } from '../../http/origin';
import type { Block } from '../block';
import type { FetchParams, HopOutcome } from '../fetch-params';
import { createFetchRequest, currentUrl, isRefusedByMode, type FetchRequest } from '../fetch-request';
import { stepsOf } from '../trace';
import { contentSecurityPolicyBlock } from './content-security-policy';
import { specServiceWorker } from './service-worker-profile';

const step = stepsOf('concept-http-fetch');
const policyOfResponse = stepsOf('should-block-request')();

const inWords: Readonly<Record<ServiceWorker, string>> = {
  'passes-on': 'The service worker passes the request on.',
  'adds-header': 'The service worker passes the request on, with a header of its own.',
  cors: 'The service worker requests the URL by itself, in the mode "cors".',
  'no-cors': 'The service worker requests the URL by itself, in the mode "no-cors".',
  caches: 'The service worker requests the URL by itself, for its cache.',
};

/**
 * Whether the page's service worker gets the request: not that of an opaque origin, which has none, nor one that was
 * redirected.
 * @see https://fetch.spec.whatwg.org/#concept-http-fetch steps 3 and 4.2
 * @see https://w3c.github.io/ServiceWorker/#handle-fetch
 */
function isHandled({ request, page }: Pick<FetchParams, 'request' | 'page'>): boolean {
  const url = currentUrl(request);
  return (
    page.origin !== 'null' &&
    request.redirectCount === 0 &&
    request.mode !== 'websocket' &&
    !isRefusedByMode(request) &&
    isHttpScheme(url) &&
    !isSameOrigin(url.origin, request.origin)
  );
}

/**
 * What the page's service worker answers, from a fetch of its own; null where it does not get the request. The policies
 * of the page are not the worker's.
 * @param run makes a request
 * @see https://fetch.spec.whatwg.org/#concept-http-fetch step 3
 */
export function handledFetch(
  params: FetchParams,
  run: (params: FetchParams) => HopOutcome,
): HopOutcome | null {
  const { request, trace, profile } = params;
  const {
    serviceWorker = 'passes-on',
    policies: _,
    connectionAllowlist: _enforced,
    connectionAllowlistReportOnly: _reported,
    ...page
  } = params.page;
  if (!isHandled(params)) return null;
  const { isUploadListenerSeen, isTargetReported } = { ...specServiceWorker, ...profile.serviceWorker };
  // 3.4
  trace.passed(step('3.4'), inWords[serviceWorker]);
  const own = requestOf(serviceWorker, request, isUploadListenerSeen);
  const made: FetchParams = { ...params, page, request: own, hops: [], api: 'fetch' };
  const outcome = run(made);
  params.cache = made.cache;
  params.hops = [...params.hops.slice(0, -1), ...made.hops];
  if (outcome.kind !== 'response') return outcome;
  // 3.5.7
  const { responseTainting, credentialsMode, redirectCount } = made.request;
  const refused = (reason: Extract<Block, { kind: 'service-worker-response' }>['reason']): HopOutcome =>
    trace.networkError(step('3.5.7'), {
      kind: 'service-worker-response',
      url: currentUrl(request).href,
      mode: request.mode,
      reason,
    });
  if (responseTainting === 'opaque' && request.mode !== 'no-cors') return refused('opaque');
  if (redirectCount > 0 && request.redirectMode !== 'follow') return refused('redirected');
  // Main fetch: the policies of the page are asked about where the response came from, too.
  if (redirectCount > 0) {
    const asked: FetchRequest = isTargetReported
      ? { ...made.request, urlList: [currentUrl(made.request)] }
      : made.request;
    const { blocked, violations } = contentSecurityPolicyBlock({ ...params, request: asked });
    params.hops = [...params.hops, { request: asked, violations, triggers: null }];
    if (blocked) return trace.networkError(policyOfResponse, blocked);
  }
  params.request = { ...request, responseTainting, credentialsMode };
  return outcome;
}

/** What the worker asks for. A copy of a request has no use-CORS-preflight flag. */
function requestOf(
  serviceWorker: ServiceWorker,
  request: FetchRequest,
  isUploadListenerSeen: boolean,
): FetchRequest {
  const url = currentUrl(request);
  const { origin, headerList, mode, useCorsPreflight } = request;
  if (serviceWorker === 'cors' || serviceWorker === 'no-cors' || serviceWorker === 'caches')
    return createFetchRequest({ url, origin, mode: serviceWorker === 'no-cors' ? 'no-cors' : 'cors' });
  const isAdded = serviceWorker === 'adds-header' && mode !== 'no-cors';
  return {
    ...request,
    headerList: isAdded ? [...headerList, ['X-Worker', '1']] : headerList,
    useCorsPreflight: {
      ...useCorsPreflight,
      uploadListener: isUploadListenerSeen && useCorsPreflight.uploadListener,
    },
    responseTainting: 'basic',
  };
}
