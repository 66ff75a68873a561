import {
  isAskedAgainByFirefox,
  isForeignImage,
  isFreshInChromium,
  isFreshInFirefox,
  isMethodAnsweredInChromium,
  isStoredByChromium,
  isStoredByFirefox,
  isStoredByWebKit,
} from '../stored-responses';
import { hasHeader, type HeaderList } from '../../http/header-list';
import { parseSingleRange } from '../../http/single-range';
import { measuredLast, measuredLater, type Departure } from './departure';

function isConditional(headers: HeaderList): boolean {
  return headers.some(([name]) =>
    /^if-(?:none-match|modified-since|match|unmodified-since|range)$/i.test(name),
  );
}

/** What is stored in the HTTP cache, and for which requests it is used. WebKitGTK has none under WebDriver. */
export const httpCacheDepartures = [
  {
    id: 'http-cache-by-credentials',
    sentence:
      'A response stored for a request with credentials is used only for requests with credentials, and one stored without them only for requests without; one stored for an image of a sandboxed page, or for a cross-site image, is never used, and none is used for a request with Authorization.',
    evidence: [
      measuredLater(
        'a response with max-age=600, and Access-Control-Allow-Origin where the request has Origin: an image, then fetch, and no-cors fetch with credentials, then fetch: sent; an image, then fetch with credentials, and no-cors fetch, then fetch: TypeError, nothing sent; no-cors fetch, then fetch with credentials: sent; in a sandboxed page an image, then fetch with credentials: sent; an image with crossorigin, then fetch, and an image, then fetch with credentials: nothing sent of the same site, sent of another; fetch, then fetch with Authorization: sent, with cache: "force-cache" too',
        'firefox',
      ),
    ],
    hooks: {
      firefox: {
        httpCache: {
          isSelectable: (stored, asked) =>
            stored.includesCredentials === asked.includesCredentials &&
            !(stored.origin === 'null' && stored.includesCredentials) &&
            !isForeignImage(stored) &&
            !hasHeader(asked.headers, 'authorization'),
        },
      },
    },
  },
  {
    id: 'no-http-cache-in-sandbox',
    sentence:
      'Requests of a page with an opaque origin bypass the HTTP cache, and so do those that the script makes conditional with a header.',
    evidence: [
      measuredLater(
        'sandboxed page, fetch with and without mode no-cors, then fetch: both are sent; fetch, then fetch with If-None-Match and cache: "force-cache": sent',
        'chromium',
      ),
    ],
    hooks: {
      chromium: {
        httpCache: {
          isSelectable: (_, { origin, headers }) => origin !== 'null' && !isConditional(headers),
        },
      },
    },
  },
  {
    id: 'stored-response-answers-range',
    sentence:
      'A stored response is used for a request with Range: Chromium makes the part that a single range asks for, Firefox uses the response as it is for "bytes=0-".',
    evidence: [
      measuredLast(
        'response with max-age=600, then fetch with Range: bytes=0-0, bytes=5-9, bytes=5-, bytes=0-999999, bytes=-5: 206 and nothing sent, 200 and sent; bytes=0-: 206, 200, nothing sent in both; bytes=900000-: 200 and nothing sent, 200 and sent; bytes=9-5, x, and two ranges: sent in both; the same with cache: "force-cache"',
        'chromium',
        'firefox',
      ),
    ],
    hooks: {
      chromium: { httpCache: { rangeAnswer: (range) => (parseSingleRange(range) ? 'part' : null) } },
      firefox: { httpCache: { rangeAnswer: (range) => (range === 'bytes=0-' ? 'whole' : null) } },
    },
  },
  {
    id: 'stored-get-answers-head',
    sentence:
      'The stored response to a GET is also used for a HEAD, and under the cache mode "force-cache" a DELETE, a PATCH, and a PUT with a body, after their preflight.',
    evidence: [
      measuredLater('no-cors fetch of a response with max-age=600, then HEAD: nothing sent, sent, sent'),
      measuredLast(
        'an image, fetch and no-cors fetch of a response with max-age=600, then fetch with cache: "force-cache" of DELETE and PATCH with and without a body, and of PUT with one: OPTIONS alone; of PUT without a body, of POST, FOO and PURGE, and of all in the other cache modes: sent',
        'chromium',
      ),
    ],
    hooks: { chromium: { httpCache: { isMethodAnswered: isMethodAnsweredInChromium } } },
  },
  {
    id: 'blocked-response-not-stored',
    sentence:
      'A response that opaque response blocking or Cross-Origin-Resource-Policy keeps from an image or from a request in the mode "no-cors" is not stored.',
    evidence: [
      measuredLater(
        'no-cors fetch, then fetch, of JSON, of JSON, HTML, XML and plain text with nosniff: sent; of an image, of plain text and octets, and of an image and octets with nosniff: nothing sent',
        'chromium',
      ),
      measuredLast(
        'an image and no-cors fetch, then fetch, of a response with Cross-Origin-Resource-Policy: same-origin and max-age=600: sent after both, after no-cors fetch alone, after neither',
      ),
    ],
    hooks: { chromium: { httpCache: { isStored: isStoredByChromium } } },
  },
  {
    id: 'stored-statuses',
    sentence:
      'Whether a response is stored depends on its status: Chromium does not store it with 206, 401, 407 or 416; Firefox not with 425, 429, and 3xx unless it is a redirect with Location, and uses it without asking again only with 200, 203, 204, 206, 3xx or 410; WebKit not with 500, nor if it is stale at once and has neither ETag nor Last-Modified.',
    evidence: [
      measuredLater(
        'no-cors fetch of a response with max-age=600, then fetch: with 204 nothing sent in all; with 201, 403 and 404 nothing sent, sent, nothing sent; with 500 nothing sent, sent, sent',
      ),
      measuredLast('fetch of a response with max-age=600 and each status from 200 to 599, then fetch'),
      measuredLast(
        'the same with cache: "force-cache": nothing sent with 201, 205, 404 and 500, sent with 429, 300 and 304; fetch of a 303 with Location and max-age=600, then fetch: its target alone is requested',
        'firefox',
      ),
      measuredLater(
        'no-cors fetch, then fetch with cache: "force-cache", of a response with Cache-Control: private: nothing sent, nothing sent, sent; with ETag nothing sent in all',
      ),
    ],
    hooks: {
      firefox: { httpCache: { isStored: isStoredByFirefox, isValidated: isAskedAgainByFirefox } },
      webkit: { httpCache: { isStored: isStoredByWebKit } },
    },
  },
  {
    id: 'fresh-without-time',
    sentence:
      'A stored response without max-age is used without asking the server: in Chromium always one with 300, 301, 308 or 410, and with 200, 203 and 206 one that has Last-Modified and not must-revalidate; in Firefox always one with 410, and with 200 to 206, 301 and 308, and with 302 and 307 if it is private or public, one that has Last-Modified.',
    evidence: [
      measuredLast(
        'fetch of a response with Cache-Control: private or must-revalidate, with and without Last-Modified, then fetch, with 200, 203, 204, 300, 301, 302, 307, 308, 404, 410 and 501: nothing is sent to the URL as the sentence says, and otherwise the request is',
      ),
      { source: 'Chromium net/http/http_response_headers.cc, HttpResponseHeaders::GetFreshnessLifetimes()' },
      { source: 'Firefox netwerk/protocol/http/nsHttpResponseHead.cpp, ComputeFreshnessLifetime()' },
    ],
    hooks: {
      chromium: { httpCache: { isFreshUnasked: isFreshInChromium } },
      firefox: { httpCache: { isFreshUnasked: isFreshInFirefox } },
    },
  },
] as const satisfies readonly Departure[];
