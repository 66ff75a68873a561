import type { FetchRequest } from '../../cors/fetch-request';
import { measuredLater, type Departure } from './departure';

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
    id: 'proxy-authentication-from-server',
    sentence: "A 407 that does not come from the browser's own proxy is a network error.",
    evidence: [
      measuredLater(
        'GET of any mode, EventSource and preflight answered 407: net::ERR_UNEXPECTED_PROXY_AUTH, a response like any other, a response like any other',
      ),
    ],
    hooks: { chromium: { isUnexpectedProxyAuthenticationRefused: true } },
  },
] as const satisfies readonly Departure[];
