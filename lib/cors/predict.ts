import { extractMimeTypeEssence } from '../http/mime-type';
import type { HeaderList } from '../http/header-list';
import { parseUrl } from '../http/origin';
import type { Block } from './block';
import type { Constructed } from './constructed';
import { constructEventSource } from './event-source';
import { basicFilteredHeaders, corsFilteredHeaders } from './exposed-headers';
import type { FetchOutcome, FetchParams } from './fetch-params';
import type { FetchRequest } from './fetch-request';
import { gateSteps } from './gates';
import { mainFetch } from './main-fetch';
import type { PreflightCache } from './preflight-cache';
import type { PredictedResult, Prediction } from './prediction';
import { specProfile, type Profile } from './profile';
import { constructRequest } from './request-constructor';
import type { Page, Scenario } from './scenario';
import { constructBeacon } from './send-beacon';
import { Trace, type Check } from './trace';
import { constructWebSocket } from './web-socket';
import { constructXmlHttpRequest } from './xml-http-request';

const exposure: Check = {
  rule: { spec: 'fetch', anchor: 'concept-main-fetch', step: '14', title: 'Main fetch' },
  subject: 'The response is handed to the page, with the headers it may read.',
};
const handling = (anchor: string): Check => ({
  rule: { spec: 'html', anchor, step: '', title: 'EventSource' },
  subject: 'The response is an event stream.',
});

/** What an earlier prediction left behind, and the time (milliseconds on any clock). */
export type BrowserState = { readonly cache: PreflightCache; readonly now: number };

/**
 * Predicts what a browser does with a request: the exchanges it makes, every rule it applies, and what the page
 * gets. Never throws, whatever is in the scenario, and always ends.
 */
export function predict(scenario: Scenario, profile: Profile = specProfile): Prediction {
  return predictWithState(scenario, { cache: [], now: 0 }, profile).prediction;
}

/** As `predict`, with the preflight cache that earlier requests left; the cache after it comes back. */
export function predictWithState(
  scenario: Scenario,
  state: BrowserState,
  profile: Profile = specProfile,
): { readonly prediction: Prediction; readonly cache: PreflightCache } {
  const page = withSerializedOrigin(scenario.page);
  const trace = new Trace();
  const constructed = construct({ ...scenario, page }, profile, trace);
  if (constructed.kind === 'thrown') {
    trace.notReached([...gateSteps, exposure]);
    const { block, name, strippedHeaders } = constructed;
    const prediction: Prediction = {
      method: scenario.request.method ?? 'GET',
      preflightTriggers: [],
      strippedHeaders,
      exchanges: [],
      steps: trace.steps,
      block,
      result: { kind: 'error', name, isThrownEarly: true },
      isTimingAllowed: false,
      violations: [],
    };
    return { prediction, cache: state.cache };
  }
  const { request, strippedHeaders } = constructed;
  const params: FetchParams = {
    request,
    page,
    server: scenario.server,
    profile,
    trace,
    authorHeaders: authorHeaderNames(scenario, strippedHeaders),
    now: state.now,
    cache: state.cache,
    preflightTriggers: null,
    violations: [],
    isPreflighted: false,
    firstJudgement: null,
  };
  const { method } = request;
  const outcome = mainFetch(params);
  const { block, result } = resultOf(outcome, scenario, request, trace, profile);
  const prediction: Prediction = {
    method,
    preflightTriggers: params.preflightTriggers ?? [],
    strippedHeaders,
    exchanges: trace.exchanges,
    steps: trace.steps,
    block,
    result,
    isTimingAllowed: block === null && !request.timingAllowFailed,
    violations: params.violations,
  };
  return { prediction, cache: params.cache };
}

/** What the API makes of the scenario's request, before anything is fetched. */
export function construct(scenario: Omit<Scenario, 'server'>, profile: Profile, trace: Trace): Constructed {
  const { request, page } = scenario;
  switch (request.api) {
    case 'xhr':
      return constructXmlHttpRequest(request, page, profile, trace);
    case 'sendBeacon':
      return constructBeacon(request, page, profile, trace);
    case 'EventSource':
      return constructEventSource(request, page, trace);
    case 'WebSocket':
      return constructWebSocket(request, page, trace);
    default:
      return constructRequest(request, page, profile, trace);
  }
}

function resultOf(
  outcome: FetchOutcome,
  { request: { api } }: Scenario,
  request: FetchRequest,
  trace: Trace,
  { errorsWhenPolicyBlocks }: Profile,
): { readonly block: Block | null; readonly result: PredictedResult } {
  const error = (block: Block): { block: Block; result: PredictedResult } => {
    const told = block.kind === 'csp' ? errorsWhenPolicyBlocks[api ?? 'fetch'] : undefined;
    return { block, result: { kind: 'error', name: told ?? errorName(api), isThrownEarly: false } };
  };
  if (outcome.kind === 'network-error') {
    trace.notReached([exposure]);
    return error(outcome.block);
  }
  const { response, isOpaqueRedirect } = outcome;
  const exchange = outcome.exchange ?? 0;
  const { status, headers } = response;
  if (api === 'EventSource') {
    const announced = handling('sse-processing-model');
    if (status !== 200) {
      trace.failed(announced, `The status is ${status}; an event stream needs 200.`);
      return error({ kind: 'event-source-status', exchange, status });
    }
    const contentType = extractMimeTypeEssence(headers);
    if (contentType !== 'text/event-stream') {
      trace.failed(announced, `The content type is ${contentType ?? 'missing'}, not text/event-stream.`);
      return error({ kind: 'event-source-content-type', exchange, contentType });
    }
  }
  if (api === 'WebSocket' && status !== 101) return error({ kind: 'websocket-handshake', exchange, status });
  if (isOpaqueRedirect) {
    trace.passed(exposure, 'The page gets an opaque redirect: status 0 and no headers.');
    return { block: null, result: opaque('opaqueredirect', headers) };
  }
  if (request.responseTainting === 'opaque') {
    trace.passed(exposure, 'The page gets an opaque response: status 0 and no headers.');
    return { block: null, result: opaque('opaque', headers) };
  }
  const isCors = request.responseTainting === 'cors';
  const { readable, hidden } = isCors
    ? corsFilteredHeaders(headers, request.credentialsMode)
    : basicFilteredHeaders(headers);
  trace.passed(
    exposure,
    hidden.length === 0
      ? 'The page gets the response with all its headers.'
      : `The page gets the response without ${[...new Set(hidden.map(([name]) => name))].join(', ')}.`,
    outcome.exchange === null ? [] : [{ exchange, side: 'response', name: 'access-control-expose-headers' }],
  );
  return {
    block: null,
    result: {
      kind: 'response',
      type: isCors ? 'cors' : 'basic',
      status,
      readableHeaders: readable,
      hiddenHeaders: hidden,
    },
  };
}

function opaque(type: 'opaque' | 'opaqueredirect', hiddenHeaders: HeaderList): PredictedResult {
  return { kind: 'response', type, status: 0, readableHeaders: [], hiddenHeaders };
}

function errorName(api: Scenario['request']['api']): string {
  switch (api) {
    case 'xhr':
    case 'EventSource':
    case 'WebSocket':
      return 'error event';
    case 'sendBeacon':
      return 'true';
    default:
      return 'TypeError';
  }
}

function authorHeaderNames({ request }: Scenario, strippedHeaders: HeaderList): ReadonlySet<string> {
  const names = new Set<string>();
  const stripped = new Set(strippedHeaders);
  for (const header of request.headers ?? []) if (!stripped.has(header)) names.add(header[0].toLowerCase());
  if (request.thenSet) names.add(request.thenSet[0].toLowerCase());
  return names;
}

/** An origin may be given as a URL; anything that is neither is opaque. */
function withSerializedOrigin(page: Page): Page {
  const { origin } = page;
  const url = origin === 'null' ? null : parseUrl(origin);
  const isTuple = url !== null && url.origin !== 'null';
  const isCustom = url !== null && !isTuple && /^[a-z][a-z\d+.-]*:\/\/[^/\s]+$/.test(origin);
  const serialized = isTuple ? url.origin : isCustom ? origin : 'null';
  return serialized === origin ? page : { ...page, origin: serialized };
}
