import type { HeaderList } from '../http/header-list';
import type { Block } from './block';
import { basicFilteredHeaders, corsFilteredHeaders } from './exposed-headers';
import type { FetchOutcome, FetchParams } from './fetch-params';
import type { PredictedResult } from './prediction';
import { isElementApi, type RequestApi } from '../http/request-input';
import { rareGate } from './rare-gates';
import { readsOf, stepsOf, type Check } from './trace';

/** The last check of all, for an algorithm before it that failed. */
export const exposure: Check = {
  rule: stepsOf('concept-main-fetch')('14'),
  subject: 'The page gets the response.',
};

/** What the page gets; with a block, an error. */
type Received = { readonly block: Block | null; readonly result: PredictedResult };

/**
 * Filters the response for the page, as its tainting and the API want.
 * @see https://fetch.spec.whatwg.org/#concept-main-fetch steps 14 and 23
 */
export function filteredResponse(outcome: FetchOutcome, params: FetchParams): Received {
  const { request, page, api, profile, trace } = params;
  const error = (block: Block): Received => {
    trace.notReached([exposure]);
    const usual =
      api === 'xhr' && params.isSynchronous
        ? 'NetworkError'
        : (rareGate(page, 'abort', params)?.errorName(block, api) ?? errorNames[api] ?? 'error event');
    const tell = api === 'fetchLater' ? profile.fetchLaterError : profile.toldErrors[block.kind];
    const told = tell?.(block, api, params);
    return {
      block,
      result: { kind: 'error', name: told ?? usual, isThrownEarly: false },
    };
  };
  if (outcome.kind === 'network-error') return error(outcome.block);
  const mismatch = rareGate(page, 'integrity', request)?.integrityBlock(outcome, params);
  if (mismatch) return error(mismatch);
  const { response, isOpaqueRedirect, exchange } = outcome;
  const known = (exchange !== null && trace.exchanges[exchange]?.response) || response;
  const { status, headers } = known;
  const received = isElementApi(api)
    ? rareGate(page, 'elements', params)?.receivedByElement(api, outcome, params)
    : null;
  if (received) return received.block ? error(received.block) : received;
  const refusal = rareGate(page, 'apis-beside-fetch', params)?.refusedResponse(
    outcome,
    params,
    exposure.subject,
  );
  if (refusal) return error(refusal);
  // 14.2
  if (isOpaqueRedirect || request.responseTainting === 'opaque') {
    const type = isOpaqueRedirect ? 'opaqueredirect' : 'opaque';
    trace.passed(exposure.rule, `The page gets a response of type "${type}": status 0 and no headers.`);
    return {
      block: null,
      result: { kind: 'response', type, status: 0, readableHeaders: [], hiddenHeaders: headers },
    };
  }
  const isCors = request.responseTainting === 'cors';
  // 14.1
  const { readable, hidden } = isCors
    ? corsFilteredHeaders(known, request.credentialsMode)
    : basicFilteredHeaders(headers);
  const reads =
    isCors && exchange !== null ? readsOf(exchange, 'response', 'access-control-expose-headers') : [];
  if (!trace.dependsOn(exposure.rule, exposure.subject, reads))
    trace.passed(
      exposure.rule,
      hidden.length === 0 ? 'The page gets the response with all its headers.' : withoutClaim(hidden),
      reads,
    );
  const type = isCors ? 'cors' : 'basic';
  return {
    block: null,
    result: { kind: 'response', type, status, readableHeaders: readable, hiddenHeaders: hidden },
  };
}

function withoutClaim(hidden: HeaderList): string {
  return `The page gets the response without ${[...new Set(hidden.map(([name]) => name))].join(', ')}.`;
}

/** Of others it is an error event. */
const errorNames: Readonly<Partial<Record<RequestApi, string>>> = {
  fetch: 'TypeError',
  Request: 'TypeError',
  Headers: 'TypeError',
  font: 'NetworkError',
  importScripts: 'NetworkError',
  sendBeacon: 'true',
  fetchLater: 'activated',
};
