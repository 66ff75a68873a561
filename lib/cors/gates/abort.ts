import type { RequestApi, RequestInput } from '../../http/request-input';
import type { Block } from '../block';
import { thrower, type Constructed } from '../constructed';
import type { FetchParams } from '../fetch-params';
import type { Prediction } from '../prediction';
import type { Rule } from '../algorithms';
import { readsOf, stepsOf, type Trace } from '../trace';
import { statusName } from '../../http/message';

const fetchStep = stepsOf('dom-global-fetch')('4');

/** Milliseconds by which a delay and a timeout have to differ to tell which is over first; the network adds to the delay. */
const clearlyApart = 400;

/**
 * What fetch() does with a request whose signal is aborted already; null where there is none.
 * @see https://fetch.spec.whatwg.org/#dom-global-fetch step 4
 */
export function abortedCall(made: Constructed, { aborted }: RequestInput, trace: Trace): Constructed | null {
  return aborted === true && made.kind === 'request'
    ? thrower(trace, made.strippedHeaders)(fetchStep, { kind: 'signal-aborted' }, 'AbortError')
    : null;
}

/**
 * Why the page waits no longer for the response of this exchange; null where it does. Where delay and timeout are too close
 * to each other to tell, and where the server's delay is not known, the step depends on the server.
 * @see https://dom.spec.whatwg.org/#dom-abortsignal-timeout
 * @see https://xhr.spec.whatwg.org/#the-timeout-attribute
 */
export function timeoutBlock({ trace, api, timeout = 0 }: FetchParams, exchange: number): Block | null {
  const last = trace.exchanges[exchange];
  if (timeout === 0 || last === undefined || last.isFromHttpCache || last.isInternal) return null;
  const rule = ruleOf(api);
  const elapsed = trace.exchanges.reduce(
    (sum, { response, isFromHttpCache }) => sum + (isFromHttpCache ? 0 : (response.delayMs ?? 0)),
    0,
  );
  if (elapsed - timeout >= clearlyApart) {
    trace.exchanges[exchange] = { ...last, response: { status: null, headers: [] }, isAbandoned: true };
    return { kind: 'timeout', exchange, timeout, elapsed };
  }
  const isKnown = last.response.isHeaderUnknown === undefined && timeout - elapsed >= clearlyApart;
  const claim = `The response arrives within ${timeout} ms.`;
  if (isKnown) trace.passed(rule, claim);
  else
    trace.steps.push({ rule, outcome: 'depends', claim, reads: readsOf(exchange, 'response', statusName) });
  return null;
}

/**
 * Notes what a keepalive request whose timeout is over sends all the same: all that it would have sent in time.
 * @param inTime what is predicted without the timeout
 * @returns what is reported of all that; null where no more is than before
 */
export function goOnUnseen(
  params: FetchParams,
  block: Block | null,
  inTime: () => Pick<Prediction, 'exchanges' | 'violations'>,
): Prediction['violations'] | null {
  const { request, profile, trace } = params;
  const goesOn = profile.keepaliveAfterTimeout;
  if (block?.kind !== 'timeout' || !request.keepalive || goesOn === 'nothing') return null;
  const { exchanges, violations } = inTime();
  const start = trace.exchanges.length - 1;
  trace.exchanges.length = start;
  for (const [index, exchange] of exchanges.entries()) {
    const isLast = index === exchanges.length - 1;
    const response = isLast ? { status: null, headers: [] } : exchange.response;
    if (index >= start) trace.exchanges.push({ ...exchange, response, isAbandoned: true });
  }
  if (goesOn === 'sent and reported') return violations;
  params.hops = params.hops.slice(0, 1);
  return null;
}

/** The error's name, where the page waits no longer. */
export function errorName({ kind }: Block, api: RequestApi): string | null {
  if (kind !== 'timeout') return null;
  return api === 'xhr' ? 'timeout event' : 'TimeoutError';
}

function ruleOf(api: RequestApi): Rule {
  return stepsOf(api === 'xhr' ? 'the-timeout-attribute' : 'dom-abortsignal-timeout')();
}
