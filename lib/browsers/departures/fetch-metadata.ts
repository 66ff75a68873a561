import { isLeftOutAfterRedirect, urlsOfPreflightAlone, urlsSinceRestart } from '../fetch-metadata';
import { measuredLater, type Departure } from './departure';

/** What requests say of themselves in `Sec-Fetch-Site`, `Sec-Fetch-Mode` and `Sec-Fetch-Dest`. */
export const fetchMetadataDepartures = [
  {
    id: 'fetch-site-of-preflight-by-itself',
    sentence:
      'Sec-Fetch-Site of a preflight says nothing about the URLs before a redirect; in Chromium, neither does that of the request that follows it.',
    evidence: [
      measuredLater(
        "PUT of http://127.0.0.1 redirected with 307 to another port of the page's localhost: OPTIONS same-site, same-site, cross-site; PUT same-site, cross-site, absent; redirected to the page's own origin: OPTIONS and PUT same-origin in Chromium",
      ),
    ],
    hooks: {
      chromium: { fetchMetadata: { urlsAsked: urlsSinceRestart } },
      firefox: { fetchMetadata: { urlsAsked: urlsOfPreflightAlone } },
    },
  },
  {
    id: 'fetch-site-cross-by-redirect',
    sentence:
      "Sec-Fetch-Site is cross-site after any redirect except one from the page's own origin to itself.",
    evidence: [
      measuredLater(
        "GET of another port of the page's localhost, redirected there: same-site, cross-site, same-site; GET of the own origin redirected there: same-site, cross-site, absent",
      ),
    ],
    hooks: { firefox: { fetchMetadata: { isRedirectCrossSite: true } } },
  },
  {
    id: 'fetch-metadata-lost-by-redirect',
    sentence:
      'A request in the mode "cors" has no Sec-Fetch- header right after a redirect to another origin.',
    evidence: [
      measuredLater(
        "GET of another port of the page's localhost, redirected to http://127.0.0.1: cross-site, cross-site, absent; redirected there once more: cross-site in all; in the mode no-cors in all",
      ),
      measuredLater(
        "PUT of http://192.0.2.2 redirected to the page's own origin: the preflight has none in WebKit either",
      ),
    ],
    hooks: {
      webkit: {
        fetchMetadata: {
          isLeftOut: isLeftOutAfterRedirect,
          isTaintedCrossSite: ({ kind }) => kind === 'preflight',
        },
      },
    },
  },
  {
    id: 'fetch-metadata-of-synchronous-request',
    sentence: 'A synchronous XMLHttpRequest has no Sec-Fetch- header, nor has its preflight.',
    evidence: [
      measuredLater(
        'synchronous GET, and PUT after its preflight, of another port of localhost: the usual ones, the usual ones, none',
      ),
    ],
    hooks: { webkit: { fetchMetadata: { areSynchronousLeftOut: true } } },
  },
  {
    id: 'fetch-mode-of-untrusted-preflight',
    sentence:
      'A preflight to a URL that is not potentially trustworthy has Sec-Fetch-Mode, and none of the others.',
    evidence: [measuredLater('PUT of http://192.0.2.2: Sec-Fetch-Mode of OPTIONS cors, absent, absent')],
    hooks: { chromium: { fetchMetadata: { isModeSentAnyway: ({ kind }) => kind === 'preflight' } } },
  },
  {
    id: 'fetch-metadata-of-websocket',
    sentence:
      'A WebSocket has no Sec-Fetch- header (Chromium), or Sec-Fetch-Dest: websocket (WebKit) instead of empty.',
    evidence: [
      measuredLater(
        "new WebSocket() of another port of the page's localhost: none of them; same-site, websocket, empty; same-site, websocket, websocket",
      ),
    ],
    hooks: {
      chromium: { fetchMetadata: { isLeftOut: ({ mode }) => mode === 'websocket' } },
      webkit: { fetchMetadata: { destination: (mode) => (mode === 'websocket' ? 'websocket' : 'empty') } },
    },
  },
] as const satisfies readonly Departure[];
