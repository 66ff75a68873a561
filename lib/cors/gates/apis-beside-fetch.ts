import { statusName } from '../../http/message';
import { isApiBesideFetch, type ApiBesideFetch, type RequestInput } from '../../http/request-input';
import type { Block } from '../block';
import type { Constructed } from '../constructed';
import type { FetchOutcome, FetchParams } from '../fetch-params';
import { constructEventSource, eventStreamBlock } from './event-source';
import type { Profile } from '../profile';
import type { Page } from '../scenario';
import { constructFetchLater } from './fetch-later';
import { constructBeacon } from './send-beacon';
import { readsOf, stepsOf, type Trace } from '../trace';
import { constructWebSocket, handshakeBlock } from './web-socket';
import { constructXmlHttpRequest } from './xml-http-request';

const constructors: Readonly<
  Record<ApiBesideFetch, (request: RequestInput, page: Page, profile: Profile, trace: Trace) => Constructed>
> = {
  xhr: constructXmlHttpRequest,
  fetchLater: constructFetchLater,
  sendBeacon: constructBeacon,
  EventSource: constructEventSource,
  WebSocket: constructWebSocket,
};

/** What makes the request of such an API, before anything is fetched; null for any other. */
export function constructorOf({ api }: RequestInput) {
  return isApiBesideFetch(api) ? constructors[api] : null;
}

const eventStream = stepsOf('sse-processing-model')();
const handshake = stepsOf('concept-websocket-establish')('11');

/**
 * Why an API that wants more than a response refuses this one; null where it does not.
 * @param subject what to say of it where that depends on what is not known of the response
 */
export function refusedResponse(
  outcome: Extract<FetchOutcome, { kind: 'response' }>,
  params: FetchParams,
  subject: string,
): Block | null {
  const { api, trace } = params;
  if (api !== 'WebSocket' && api !== 'EventSource') return null;
  const wanted = api === 'WebSocket' ? handshake : eventStream;
  const refusal = api === 'WebSocket' ? handshakeBlock(outcome, params) : eventStreamBlock(outcome);
  if (refusal) return trace.failed(wanted, refusal);
  const decisive = api === 'WebSocket' ? 'sec-websocket-protocol' : 'content-type';
  if (outcome.exchange !== null)
    trace.dependsOn(wanted, subject, readsOf(outcome.exchange, 'response', statusName, decisive));
  return null;
}

export { neededSubprotocol } from './web-socket';
