import { isMediaApi } from '../../http/request-input';
import { isBlockedInChromium, isEmptiedForWorkerInFirefox } from '../opaque-response-blocking';
import { measuredLast, type Departure } from './departure';

/** What comes of a request that a service worker handles. */
export const serviceWorkersDepartures = [
  {
    id: 'upload-listener-through-service-worker',
    sentence: 'A request with an upload listener is preflighted too when a service worker passes it on.',
    evidence: [
      measuredLast(
        'POST by XMLHttpRequest with a listener on upload, and fetch(event.request): preflighted, not preflighted, not preflighted',
      ),
    ],
    hooks: { chromium: { serviceWorker: { isUploadListenerSeen: true } } },
  },
  {
    id: 'keepalive-past-service-worker',
    sentence:
      'A request with keepalive is sent past the service worker, unless the script made a Request or Headers object of it.',
    evidence: [
      measuredLast(
        'POST by fetch(url) with keepalive, and a worker that requests the URL: GET, POST, GET; with a Request or a Headers object: GET in all',
      ),
    ],
    hooks: {
      firefox: { serviceWorker: { isKeepaliveHandled: (api) => api === 'Request' || api === 'Headers' } },
    },
  },
  {
    id: 'exposed-by-page-through-service-worker',
    sentence:
      'Whether Access-Control-Expose-Headers: * is a wildcard is decided by the credentials mode of the page, not by that of the request which the service worker made.',
    evidence: [
      measuredLast(
        'fetch with credentials, and a worker that requests the URL without: all headers are readable, the safelisted ones, the safelisted ones',
      ),
    ],
    hooks: {
      firefox: { serviceWorker: { isExposedByPage: true } },
      webkit: { serviceWorker: { isExposedByPage: true } },
    },
  },
  {
    id: 'event-source-preflighted-through-service-worker',
    sentence: 'An EventSource whose request a service worker passes on is preflighted for its Cache-Control.',
    evidence: [
      measuredLast(
        'EventSource, and fetch(event.request): not preflighted, not preflighted, preflighted with Access-Control-Request-Headers: cache-control',
      ),
    ],
    hooks: { webkit: { serviceWorker: { isEventSourceUncached: true } } },
  },
  {
    id: 'element-not-preflighted-through-service-worker',
    sentence:
      'The request of an image, a script or a stylesheet is not preflighted for a header that a service worker adds; that of a font is.',
    evidence: [
      measuredLast(
        'img, script, module and link with crossorigin, and a worker that adds X-Worker: OPTIONS that names x-worker, OPTIONS that names it, GET with x-worker; font: OPTIONS in all',
      ),
    ],
    hooks: {
      webkit: {
        serviceWorker: { isPreflighted: (destination) => destination === '' || destination === 'font' },
      },
    },
  },
  {
    id: 'media-past-service-worker',
    sentence: 'The requests of a media element without crossorigin do not reach a service worker.',
    evidence: [
      measuredLast(
        "audio and video, and a worker that passes on, adds a header, or requests the URL by itself: the worker's request, that of the element, the worker's request; with crossorigin the worker's request in all",
      ),
    ],
    hooks: { firefox: { serviceWorker: { isNoCorsHandled: (api) => !isMediaApi(api) } } },
  },
  {
    id: 'opaque-element-through-service-worker',
    sentence:
      'An image or a stylesheet without crossorigin stays opaque to the page, even if a service worker responds with one that the page could read.',
    evidence: [
      measuredLast(
        'img and link, and a worker that requests the URL in the mode "cors": the page can read pixels and rules, cannot, can',
      ),
    ],
    hooks: {
      firefox: { elements: { isOpaqueWithoutCors: (api) => api === 'img' || api === 'link' } },
    },
  },
  {
    id: 'opaque-body-kept-from-service-worker',
    sentence:
      'Of an opaque response a service worker gets no body and no type where opaque response blocking drops it (Chromium), or whatever is in it, unless its type is that of a script, a stylesheet, an SVG image or subtitles, or text/plain, audio/mpeg or audio/aac (Firefox); a script or a stylesheet then fires its load event, whatever its type or status, and media an error event.',
    evidence: [
      measuredLast(
        'script of JavaScript and link to CSS without crossorigin, under each of 44 types, link to JSON, a PNG and JavaScript under each of 6, and a worker that passes the request on: a load event wherever Chromium blocks it without a worker, a load event of all but these types, as without a worker',
      ),
    ],
    hooks: {
      chromium: { elements: { isOpaqueOfWorkerEmptied: isBlockedInChromium } },
      firefox: { elements: { isOpaqueOfWorkerEmptied: isEmptiedForWorkerInFirefox } },
    },
  },
  {
    id: 'nosniff-hidden-from-service-worker',
    sentence:
      "X-Content-Type-Options: nosniff of a readable response that a service worker hands on counts only if the response's Access-Control-Expose-Headers names it.",
    evidence: [
      measuredLast(
        'link of text/plain, image/png and application/json, and script without Content-Type, both with crossorigin and nosniff, and a worker that passes the request on: error events with Access-Control-Expose-Headers: * or x-content-type-options; load events with another one, with none, and with * where credentials are included',
        'chromium',
      ),
    ],
    hooks: { chromium: { elements: { isNosniffOfWorkerSeen: false } } },
  },
  {
    id: 'module-without-type-through-service-worker',
    sentence:
      'A module without Content-Type, or with an empty one, runs if a service worker responds with it.',
    evidence: [
      measuredLast(
        'module answered without Content-Type and with an empty one, past a worker in four ways: error event, error event, load event; without a worker: error event in all',
      ),
    ],
    hooks: { webkit: { elements: { isModuleTypeOfWorkerNeeded: false } } },
  },
  {
    id: 'keepalive-limit-before-service-worker',
    sentence:
      'A keepalive request whose body is too long is refused before a service worker gets it (Chromium, WebKit); in Firefox, what the worker passes on is no longer a keepalive request and may have any length.',
    evidence: [
      measuredLast(
        'fetch(new Request(...)) of a POST with keepalive and 65,537 and 70,000 bytes, past a worker that requests the URL by itself, and past one that passes the request on: TypeError and nothing sent in both, GET and POST, nothing sent in both',
      ),
    ],
    hooks: {
      chromium: { serviceWorker: { isKeepaliveLimitedFirst: true } },
      firefox: { serviceWorker: { isKeepalivePassedOn: false } },
      webkit: { serviceWorker: { isKeepaliveLimitedFirst: true } },
    },
  },
  {
    id: 'empty-user-agent-lost-through-service-worker',
    sentence: 'An empty User-Agent is lost when a service worker passes the request on.',
    evidence: [
      measuredLast(
        'fetch with User-Agent set to nothing and fetch(event.request): no preflight for it; with other names, and with a value: preflighted',
        'firefox',
      ),
    ],
    hooks: {
      firefox: {
        serviceWorker: {
          isHeaderPassedOn: ([name, value]) => value !== '' || name.toLowerCase() !== 'user-agent',
        },
      },
    },
  },
  {
    id: 'beacon-tells-of-connection-allowlist',
    sentence:
      'sendBeacon returns false for what the Connection-Allowlist of a page with a service worker refuses; without a worker it returns true.',
    evidence: [
      measuredLast(
        'sendBeacon to another origin under Connection-Allowlist: (response-origin), with a service worker and without: false, true',
        'chromium',
      ),
    ],
    hooks: {
      chromium: {
        toldErrors: {
          'connection-allowlist': (_, api, { page }) =>
            api === 'sendBeacon' && page.serviceWorker && page.origin !== 'null' ? 'false' : undefined,
        },
      },
    },
  },
  {
    id: 'opaque-part-through-service-worker',
    sentence:
      'An opaque response of status 206 or 416 that a service worker hands on is refused if the request has no Range.',
    evidence: [
      measuredLast(
        'fetch in the mode no-cors, script, link and importScripts(), past a worker that passes the request on, answered 206, and fetch answered 416: loaded, TypeError, error event or NetworkError, loaded',
      ),
    ],
    hooks: { firefox: { serviceWorker: { isOpaquePartRefused: true } } },
  },
  {
    id: 'service-worker-target-reported',
    sentence:
      "If a service worker was redirected past the page's policy, the violation names the URL that its response came from, not that of the request.",
    evidence: [
      measuredLast(
        'fetch(event.request), redirected to a URL that connect-src does not list: blockedURI is the URL of the request, the target, the target',
      ),
    ],
    hooks: {
      firefox: { serviceWorker: { isTargetReported: true } },
      webkit: { serviceWorker: { isTargetReported: true } },
    },
  },
] as const satisfies readonly Departure[];
