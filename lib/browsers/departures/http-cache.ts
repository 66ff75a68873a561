import { isStoredByChromium, isStoredByFirefox, isStoredByWebKit } from '../stored-responses';
import { measuredLater, type Departure } from './departure';

/** What is stored in the HTTP cache, and for which requests it is used. WebKitGTK has none under WebDriver. */
export const httpCacheDepartures = [
  {
    id: 'http-cache-by-credentials',
    sentence:
      'A stored response is used only for requests that include credentials if the earlier one did, and otherwise only for those that do not; that of an image of a sandboxed page is used for none.',
    evidence: [
      measuredLater(
        'a response with max-age=600, and Access-Control-Allow-Origin where the request has Origin: an image, then fetch, and no-cors fetch with credentials, then fetch: sent; an image, then fetch with credentials, and no-cors fetch, then fetch: TypeError, nothing sent; no-cors fetch, then fetch with credentials: sent; in a sandboxed page an image, then fetch with credentials: sent',
        'firefox',
      ),
    ],
    hooks: {
      firefox: {
        httpCache: {
          isSelectable: (stored, asked) =>
            stored.includesCredentials === asked.includesCredentials &&
            !(stored.origin === 'null' && stored.includesCredentials),
        },
      },
    },
  },
  {
    id: 'no-http-cache-in-sandbox',
    sentence: 'Requests of a page whose origin is opaque pass the HTTP cache by.',
    evidence: [
      measuredLater(
        'sandboxed page, fetch with and without mode no-cors, then fetch: both are sent',
        'chromium',
      ),
    ],
    hooks: { chromium: { httpCache: { isSelectable: (_, asked) => asked.origin !== 'null' } } },
  },
  {
    id: 'stored-get-answers-head',
    sentence: 'The stored response to a GET also answers a HEAD.',
    evidence: [
      measuredLater('no-cors fetch of a response with max-age=600, then HEAD: nothing sent, sent, sent'),
    ],
    hooks: { chromium: { httpCache: { isHeadAnswered: true } } },
  },
  {
    id: 'blocked-response-not-stored',
    sentence:
      'A response that opaque response blocking keeps from an image or from a request in the mode "no-cors" is not stored.',
    evidence: [
      measuredLater(
        'no-cors fetch, then fetch, of JSON, of JSON, HTML, XML and plain text with nosniff: sent; of an image, of plain text and octets, and of an image and octets with nosniff: nothing sent',
        'chromium',
      ),
    ],
    hooks: { chromium: { httpCache: { isStored: isStoredByChromium } } },
  },
  {
    id: 'stored-statuses',
    sentence:
      'A response is not stored with any status: in Firefox not with 201, 403, 404 or 500, in WebKit not with 500, and there not if it is stale at once and has neither ETag nor Last-Modified.',
    evidence: [
      measuredLater(
        'no-cors fetch of a response with max-age=600, then fetch: with 204 nothing sent in all; with 201, 403 and 404 nothing sent, sent, nothing sent; with 500 nothing sent, sent, sent',
      ),
      measuredLater(
        'no-cors fetch, then fetch with cache: "force-cache", of a response with Cache-Control: private: nothing sent, nothing sent, sent; with ETag nothing sent in all',
      ),
    ],
    hooks: {
      firefox: { httpCache: { isStored: isStoredByFirefox } },
      webkit: { httpCache: { isStored: isStoredByWebKit } },
    },
  },
] as const satisfies readonly Departure[];
