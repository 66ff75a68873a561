import { isApiBesideFetch, type ApiBesideFetch, type RequestInput } from '../../http/request-input';
import type { Constructed } from '../constructed';
import { constructEventSource } from './event-source';
import type { Profile } from '../profile';
import type { Page } from '../scenario';
import { constructBeacon } from './send-beacon';
import type { Trace } from '../trace';
import { constructWebSocket } from './web-socket';
import { constructXmlHttpRequest } from './xml-http-request';

const constructors: Readonly<
  Record<ApiBesideFetch, (request: RequestInput, page: Page, profile: Profile, trace: Trace) => Constructed>
> = {
  xhr: constructXmlHttpRequest,
  sendBeacon: constructBeacon,
  EventSource: constructEventSource,
  WebSocket: constructWebSocket,
};

/** What makes the request of such an API, before anything is fetched; null for any other. */
export function constructorOf({ api }: RequestInput) {
  return isApiBesideFetch(api) ? constructors[api] : null;
}
