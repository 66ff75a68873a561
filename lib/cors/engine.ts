import type { HeaderList } from '../http/header-list';
import { parseUrl } from '../http/origin';
import { construct } from './construct';
import type { FetchParams } from './fetch-params';
import { exposure, filteredResponse } from './filtered-response';
import { mainFetch } from './main-fetch';
import type { Prediction } from './prediction';
import { preSendSteps } from './pre-send-checks';
import type { PreflightCache } from './preflight-cache';
import type { Profile } from './profile';
import { rareGate } from './rare-gates';
import { specProfile } from './spec-profile';
import type { Page, Scenario } from './scenario';
import { Trace } from './trace';
import { violationEvents } from './violation-events';

/** What an earlier prediction left behind, and the time (milliseconds on any clock). */
export type BrowserState = { readonly cache: PreflightCache; readonly now: number };

/**
 * Predicts what a browser does with a request: the exchanges it makes, every rule it applies, and what the page
 * gets. Always ends.
 * @throws Error when the page has one of the rare gates, and it is not loaded: `predict.ts` provides all of them,
 *   `loadRareGates` those of a page
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
  const trace = new Trace();
  const given = withSerializedOrigin(scenario.page);
  const sandbox = rareGate(given, 'sandbox');
  const page = sandbox?.sandboxedPage(given, trace) ?? given;
  const constructed =
    sandbox?.scriptlessCall(page, trace) ?? construct({ ...scenario, page }, profile, trace);
  const { strippedHeaders } = constructed;
  const { exchanges, steps, needs } = trace;
  if (constructed.kind === 'thrown') {
    trace.notReached([...preSendSteps, exposure]);
    const { block, name } = constructed;
    const prediction: Prediction = {
      method: scenario.request.method ?? 'GET',
      preflightTriggers: [],
      strippedHeaders,
      exchanges,
      steps,
      block,
      needs,
      result: { kind: 'error', name, isThrownEarly: true },
      isTimingAllowed: false,
      violations: [],
    };
    return { prediction, cache: state.cache };
  }
  const { request } = constructed;
  const params: FetchParams = {
    request,
    page,
    server: scenario.server,
    profile,
    trace,
    authorHeaders: authorHeaderNames(scenario, strippedHeaders),
    now: state.now,
    cache: state.cache,
    api: scenario.request.api ?? 'fetch',
    timeout: scenario.request.timeout,
    isSynchronous: scenario.request.synchronous ?? false,
    hops: [],
    httpCache: [],
  };
  rareGate(page, 'http-cache')?.requestEarlier(params, mainFetch);
  const outcome = mainFetch(params);
  const { block, result } = filteredResponse(outcome, params);
  const unseen = rareGate(page, 'abort', params)?.goOnUnseen(params, block, () => {
    const inTime = { ...scenario, request: { ...scenario.request, timeout: 0 } };
    return predictWithState(inTime, state, profile).prediction;
  });
  const prediction: Prediction = {
    method: request.method,
    preflightTriggers: params.hops.find(({ triggers }) => triggers !== null)?.triggers ?? [],
    strippedHeaders,
    exchanges,
    steps,
    block,
    needs,
    result,
    isTimingAllowed: block === null && !params.request.timingAllowFailed,
    violations: unseen ?? violationEvents(params, outcome.kind !== 'network-error'),
  };
  return { prediction, cache: params.cache };
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
