import { listOf } from '../../http/cache-control';
import { combinedValue, type Header } from '../../http/header-list';
import type { PartialResponse, WireResponse } from '../../http/message';
import type { ServiceWorker } from '../../http/service-worker';
import { isHttpScheme, isSameOrigin } from '../../http/origin';
import type { Block } from '../block';
import { crossOriginResourcePolicyRule, neededResourcePolicy } from '../cross-origin-resource-policy';
import { keepaliveRefusal, type FetchParams, type HopOutcome, type WorkerAnswer } from '../fetch-params';
import { createFetchRequest, currentUrl, isRefusedByMode, type FetchRequest } from '../fetch-request';
import { readsOf, stepsOf } from '../trace';
import { contentSecurityPolicyBlock } from './content-security-policy';
import { specServiceWorker, type ServiceWorkerProfile } from './service-worker-profile';

const step = stepsOf('concept-http-fetch');
const policyOfResponse = stepsOf('should-block-request')();

const inWords: Readonly<Record<ServiceWorker, string>> = {
  'passes-on': 'The service worker passes the request on.',
  'adds-header': 'The service worker passes the request on, with a header of its own.',
  cors: 'The service worker requests the URL by itself, in the mode "cors".',
  'no-cors': 'The service worker requests the URL by itself, in the mode "no-cors".',
  caches: 'The service worker requests the URL by itself, for its cache.',
};

const answeredFromCache =
  'Nothing is sent: the service worker has the response to the earlier request in its own cache.';

/**
 * Whether the page's service worker gets the request: not that of an opaque origin, which has none, nor one that was
 * redirected.
 * @see https://fetch.spec.whatwg.org/#concept-http-fetch steps 3 and 4.2
 * @see https://w3c.github.io/ServiceWorker/#handle-fetch
 */
function isHandled({ request, page, api }: Pick<FetchParams, 'request' | 'page' | 'api'>): boolean {
  const url = currentUrl(request);
  return (
    page.origin !== 'null' &&
    request.redirectCount === 0 &&
    request.mode !== 'websocket' &&
    api !== 'fetchLater' &&
    !isRefusedByMode(request) &&
    isHttpScheme(url) &&
    !isSameOrigin(url.origin, request.origin)
  );
}

type FillIn = (
  known: PartialResponse,
  asked: FetchRequest,
  kind: 'actual',
  includesCredentials: boolean,
  params: FetchParams,
) => WireResponse;

/**
 * What the page's service worker answers, from a fetch of its own; null where it does not get the request. The policies
 * of the page are not the worker's.
 * @param run makes a request
 * @param fillIn gives what is not known of a response as the request needs it
 * @see https://fetch.spec.whatwg.org/#concept-http-fetch step 3
 */
export function handledFetch(
  params: FetchParams,
  run: (params: FetchParams) => HopOutcome,
  fillIn: FillIn,
): HopOutcome | null {
  const { request, trace, profile, api } = params;
  const {
    serviceWorker = 'passes-on',
    policies: _,
    connectionAllowlist: _enforced,
    connectionAllowlistReportOnly: _reported,
    referrerPolicy: _policy,
    ...page
  } = params.page;
  const rules = { ...specServiceWorker, ...profile.serviceWorker };
  if (!isHandled(params) || (request.keepalive && !rules.isKeepaliveHandled(api))) return null;
  if (request.mode === 'no-cors' && !rules.isNoCorsHandled(api)) return null;
  const tooLong = rules.isKeepaliveLimitedFirst && keepaliveRefusal(params, request);
  if (tooLong) return trace.networkError(step('3.4'), tooLong);
  const stored = serviceWorker === 'caches' ? params.workerCache : undefined;
  // 3.4
  trace.passed(step('3.4'), stored ? answeredFromCache : inWords[serviceWorker]);
  const own = stored?.request ?? requestOf(serviceWorker, params, rules);
  const made: FetchParams = {
    ...params,
    page,
    request: own,
    hops: [],
    api: 'fetch',
    apiOfPage: api,
    isHandledByWorker: true,
  };
  const outcome = stored ? storedOutcome(stored, params, fillIn) : run(made);
  params.cache = made.cache;
  if (serviceWorker === 'caches' && outcome.kind === 'response')
    params.workerCache = answerToStore(outcome, made);
  // What the page's policies report of the URL is of the page's own request.
  const { violations: told = [] } = params.hops.at(-1) ?? {};
  params.hops = [
    ...params.hops.slice(0, -1),
    ...made.hops.map((hop, index) => (index === 0 ? { ...hop, violations: told } : hop)),
  ];
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
  const isPart = outcome.response.status === 206 || outcome.response.status === 416;
  const isRangeAsked = combinedValue(request.headerList, 'range') !== null;
  if (responseTainting === 'opaque' && isPart && !isRangeAsked && rules.isOpaquePartRefused)
    return refused('partial');
  // 4.4
  const { exchange } = outcome;
  const answered = exchange === null ? undefined : trace.exchanges[exchange];
  const needed =
    request.mode === 'no-cors' && answered
      ? neededResourcePolicy(
          made.request,
          outcome.response,
          params.page,
          answered.includesCredentials,
          profile,
        )
      : null;
  if (exchange !== null && answered && needed !== null) {
    const name = 'cross-origin-resource-policy';
    const reads = readsOf(exchange, 'response', name);
    if (trace.dependsOn(crossOriginResourcePolicyRule, 'The page gets the response.', reads))
      trace.needs.push({ exchange, name, value: needed });
    else
      return trace.networkError(crossOriginResourcePolicyRule, {
        kind: name,
        exchange,
        value: combinedValue(outcome.response.headers, name),
      });
  }
  // Main fetch: the policies of the page are asked about where the response came from, too.
  if (redirectCount > 0) {
    const asked: FetchRequest = rules.isTargetReported
      ? { ...made.request, urlList: [currentUrl(made.request)] }
      : made.request;
    const { blocked, violations } = contentSecurityPolicyBlock({ ...params, request: asked });
    params.hops = [...params.hops, { request: asked, violations, triggers: null }];
    if (blocked) return trace.networkError(policyOfResponse, blocked);
  }
  params.isHandledByWorker = true;
  params.request = {
    ...request,
    responseTainting,
    credentialsMode: rules.isExposedByPage ? request.credentialsMode : credentialsMode,
  };
  return outcome;
}

function storedOutcome(
  { outcome, request, exchange }: WorkerAnswer,
  params: FetchParams,
  fillIn: FillIn,
): HopOutcome {
  if (!exchange) return outcome;
  const { trace } = params;
  const { response: known, includesCredentials } = exchange;
  const response = fillIn(known, request, 'actual', includesCredentials, params);
  trace.exchanges.push({ ...exchange, hop: 0, isFromHttpCache: true });
  return { ...outcome, response, exchange: trace.exchanges.length - 1 };
}

/** @see https://w3c.github.io/ServiceWorker/#cache-put steps 6 and 7 */
function answerToStore(
  outcome: WorkerAnswer['outcome'],
  { request, trace }: FetchParams,
): WorkerAnswer | undefined {
  const { status, headers } = outcome.response;
  if (status === 206 || listOf(headers, 'vary').includes('*')) return undefined;
  const exchange = outcome.exchange === null ? undefined : trace.exchanges[outcome.exchange];
  return { outcome, request, exchange };
}

/**
 * What the worker asks for. A copy of a request has no destination and no use-CORS-preflight flag; one with headers of its
 * own says nothing of the page as its referrer.
 * @see https://fetch.spec.whatwg.org/#dom-request steps 12 and 13
 */
function requestOf(
  serviceWorker: ServiceWorker,
  { request, api }: FetchParams,
  {
    isUploadListenerSeen,
    isEventSourceUncached,
    isPreflighted,
    isHeaderPassedOn,
    isKeepalivePassedOn,
  }: ServiceWorkerProfile,
): FetchRequest {
  const url = currentUrl(request);
  const { origin, headerList, mode, destination, useCorsPreflight } = request;
  if (serviceWorker === 'cors' || serviceWorker === 'no-cors' || serviceWorker === 'caches')
    return createFetchRequest({ url, origin, mode: serviceWorker === 'no-cors' ? 'no-cors' : 'cors' });
  const headers: Header[] = headerList.filter(isHeaderPassedOn);
  if (api === 'EventSource' && isEventSourceUncached) headers.push(['Cache-Control', 'no-cache']);
  if (serviceWorker === 'adds-header' && mode !== 'no-cors') headers.push(['X-Worker', '1']);
  return {
    ...request,
    headerList: headers,
    destination: '',
    keepalive: request.keepalive && isKeepalivePassedOn,
    unsafeRequestFlag: isPreflighted(destination),
    useCorsPreflight: {
      ...useCorsPreflight,
      uploadListener: isUploadListenerSeen && useCorsPreflight.uploadListener,
    },
    responseTainting: 'basic',
    ...(serviceWorker === 'adds-header' && { referrer: 'client', referrerPolicy: '' }),
  };
}
