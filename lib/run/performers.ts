import type { ElementApi, RequestApi } from '../http/request-input';
import { performEventSource } from './perform-event-source';
import { performFetch } from './perform-fetch';
import { performFetchLater } from './perform-fetch-later';
import { performSendBeacon } from './perform-send-beacon';
import { performWebSocket } from './perform-web-socket';
import { performXmlHttpRequest } from './perform-xml-http-request';
import type { Performer } from './performer';

/** How each API of a script makes its request. */
export const performers = {
  fetch: performFetch,
  Request: performFetch,
  Headers: performFetch,
  xhr: performXmlHttpRequest,
  fetchLater: performFetchLater,
  sendBeacon: performSendBeacon,
  EventSource: performEventSource,
  WebSocket: performWebSocket,
} satisfies Record<Exclude<RequestApi, ElementApi>, Performer>;
