import type { FetchRequest } from '../../cors/fetch-request';
import type { WireResponse } from '../../http/message';
import { differentLocations } from '../manual-redirect';
import { measuredLast, measuredLater, type Departure } from './departure';

/** What a browser makes of statuses that are not for the page. */
export const statusesDepartures = [
  {
    id: 'asked-again-by-status',
    sentence:
      'A WebSocket is not retried after 421; in Chromium any other request is also retried after 408, if its connection had been used before.',
    evidence: [
      measuredLater(
        'fetch, preflight, XMLHttpRequest and EventSource answered 421: twice in all; WebSocket: once, once, twice',
      ),
      measuredLater(
        'the same answered 408: twice over a connection that was used before and once over a new one, once, once; WebSocket once in all',
      ),
    ],
    hooks: {
      chromium: {
        isAskedAgain: (status: number, { mode }: FetchRequest) =>
          (status === 421 || status === 408) && mode !== 'websocket',
      },
      firefox: {
        isAskedAgain: (status: number, { mode }: FetchRequest) => status === 421 && mode !== 'websocket',
      },
    },
  },
  {
    id: 'response-refused-as-such',
    sentence:
      "A response is a network error, whatever it was asked for, if it has several Location lines that differ (Chromium, Firefox), or the status 407 and does not come from the browser's own proxy (Chromium).",
    evidence: [
      measuredLater(
        'GET of any mode, EventSource and preflight answered 407: net::ERR_UNEXPECTED_PROXY_AUTH, a response like any other, a response like any other',
      ),
      measuredLast(
        'GET answered 200, 302 and 429, and a preflight, with Location: /a and an empty one, or /b: TypeError, TypeError, readable; with /a twice: readable',
      ),
    ],
    hooks: {
      chromium: {
        responseBlock: (response: WireResponse, exchange: number) =>
          response.status === 407
            ? { kind: 'unexpected-proxy-authentication', exchange }
            : differentLocations(response, exchange),
      },
      firefox: { responseBlock: differentLocations },
    },
  },
] as const satisfies readonly Departure[];
