import { enforced, getPostcards, getWithXFooBar } from './postcards';
import type { CatalogueEntry } from './scenario-data';

/** What a service worker of the page makes of its requests. */
export const serviceWorkers: readonly CatalogueEntry[] = [
  {
    id: 'worker-passes-on',
    title: 'A service worker that passes requests on',
    story:
      "The worker sends the preflight and the request in the page's place, and the page gets its response.",
    page: { serviceWorker: 'passes-on' },
    request: getWithXFooBar,
    expected: ['OPTIONS GET', null, 'cors:200'],
  },
  {
    id: 'worker-passes-on-refused',
    title: 'A service worker that may not read the response either',
    story:
      "The worker's request is the one that fails the CORS check, so the worker has nothing to pass on to the page.",
    page: { serviceWorker: 'passes-on' },
    request: getPostcards,
    server: { actual: { remove: ['Access-Control-Allow-Origin'] } },
    expected: ['GET', 'access-control-allow-origin-missing', 'TypeError'],
  },
  {
    id: 'worker-opaque',
    title: 'A service worker with an opaque response',
    story: 'The worker requests the URL in the mode no-cors, and the page may not get such a response.',
    page: { serviceWorker: 'no-cors' },
    request: getPostcards,
    expected: ['GET', 'service-worker-response', 'TypeError'],
  },
  {
    id: 'worker-opaque-to-no-cors',
    title: 'An opaque response to a no-cors request',
    story: "The page's own request has the mode no-cors, so the page gets the worker's opaque response.",
    page: { serviceWorker: 'no-cors' },
    request: { ...getPostcards, mode: 'no-cors' },
    expected: ['GET', null, 'opaque:0'],
  },
  {
    id: 'worker-cors-to-no-cors',
    title: 'A service worker that changes the mode to cors',
    story:
      "The page's request has the mode no-cors, and the page can read the response all the same, because the worker could.",
    page: { serviceWorker: 'cors' },
    request: { ...getPostcards, mode: 'no-cors' },
    expected: ['GET', null, 'cors:200'],
  },
  {
    id: 'worker-adds-header',
    title: 'A service worker that adds a header',
    story:
      "The page's request needs no preflight; the worker's does, and the server does not allow the header.",
    page: { serviceWorker: 'adds-header' },
    request: getPostcards,
    server: { preflight: { set: [['Access-Control-Allow-Headers', 'Content-Type']] } },
    expected: ['OPTIONS', 'header-not-allowed', 'TypeError'],
  },
  {
    id: 'worker-caches',
    title: 'A service worker that fills its cache',
    story: "The worker requests the URL by itself, without the page's header, and so without a preflight.",
    page: { serviceWorker: 'caches' },
    request: getWithXFooBar,
    expected: ['GET', null, 'cors:200'],
  },
  {
    id: 'worker-answers-from-its-cache',
    title: 'A service worker that responds from its cache',
    story: 'The page requested the URL before, and the worker has that response for it, so nothing is sent.',
    page: { serviceWorker: 'caches', earlier: 'fetch' },
    request: getPostcards,
    expected: ['', null, 'cors:200'],
  },
  {
    id: 'worker-and-resource-policy',
    title: 'A response whose policy keeps it from a no-cors request',
    story:
      "The worker may read the response, but the page's request has the mode no-cors, and the response's policy keeps it from such requests.",
    page: { serviceWorker: 'cors' },
    request: { ...getPostcards, mode: 'no-cors' },
    server: { actual: { set: [['Cross-Origin-Resource-Policy', 'same-origin']] } },
    expected: ['GET', 'cross-origin-resource-policy', 'TypeError'],
  },
  {
    id: 'worker-adds-header-to-image',
    title: 'A service worker that adds a header to the request of an image',
    story: 'The header needs a preflight, as it would with fetch; WebKit sends it without asking.',
    page: { serviceWorker: 'adds-header' },
    request: { api: 'img', path: '/v1/stamp.png', crossOrigin: 'anonymous' },
    server: { preflight: { set: [['Access-Control-Allow-Headers', 'X-Worker']] } },
    expected: ['OPTIONS GET', null, 'cors:200', { webkit: ['GET', null, 'cors:200'] }],
  },
  {
    id: 'worker-image-in-cors-mode',
    title: 'A service worker that requests an image in the mode cors',
    story:
      'The image has no crossorigin, but the page may read the response that the worker got, and so the pixels, except in Firefox.',
    page: { serviceWorker: 'cors' },
    request: { api: 'img', path: '/v1/stamp.png' },
    expected: ['GET', null, 'cors:200', { firefox: ['GET', null, 'opaque:0'] }],
  },
  {
    id: 'worker-redirected',
    title: 'A service worker that follows redirects for a request that does not',
    story: "The page's request has the redirect mode error, and may not get a response that was redirected.",
    page: { serviceWorker: 'cors' },
    request: { ...getPostcards, redirect: 'error' },
    redirects: [{ status: 302 }],
    expected: ['GET GET', 'service-worker-response', 'TypeError'],
  },
  {
    id: 'worker-and-policy',
    title: "A service worker that is redirected past the page's policy",
    story:
      "The worker follows the redirect, but the page's policy does not list where the response came from.",
    page: { serviceWorker: 'passes-on', policies: [enforced('connect-src {same-site}')] },
    request: getPostcards,
    redirects: [{ status: 302, host: 'cross-site' }],
    expected: ['GET GET', 'csp', 'TypeError'],
  },
  {
    id: 'worker-upload-listener',
    title: 'A listener on upload, and a service worker',
    story:
      "The listener forces a preflight, but the worker's request has no listener; Chromium sends the preflight.",
    page: { serviceWorker: 'passes-on' },
    request: {
      api: 'xhr',
      method: 'POST',
      path: '/v1/postcards',
      headers: [],
      body: { kind: 'string', text: 'Greetings' },
      uploadListener: true,
    },
    expected: ['POST', null, 'cors:200', { chromium: ['OPTIONS POST', null, 'cors:200'] }],
  },
  {
    id: 'worker-and-sandbox',
    title: 'A sandboxed page past its service worker',
    story: 'A page whose origin is opaque has no service worker, so its requests go to the network.',
    page: { origin: 'opaque', serviceWorker: 'no-cors' },
    request: getPostcards,
    expected: ['GET', null, 'cors:200'],
  },
  {
    id: 'worker-and-keepalive',
    title: 'A request with keepalive, and a service worker',
    story:
      "The worker requests the URL by itself, without the page's method; in Firefox the worker does not get such a request.",
    page: { serviceWorker: 'cors' },
    request: { method: 'POST', path: '/v1/postcards', headers: [], keepalive: true },
    expected: ['GET', null, 'cors:200', { firefox: ['POST', null, 'cors:200'] }],
  },
  {
    id: 'worker-without-credentials',
    title: 'A service worker that leaves credentials out',
    story:
      "The page's request includes credentials, the worker's does not, so the wildcard is enough; which headers the page may read depends on the page's request in Chromium, and on the worker's elsewhere.",
    page: { serviceWorker: 'cors' },
    request: { ...getPostcards, credentials: 'include' },
    expected: ['GET', null, 'cors:200'],
  },
  {
    id: 'worker-and-event-source',
    title: 'An EventSource, and a service worker that passes it on',
    story: "The worker's request needs no preflight; WebKit sends one for its own Cache-Control.",
    page: { serviceWorker: 'passes-on' },
    request: { api: 'EventSource', path: '/v1/postcards' },
    server: { actual: { set: [['Content-Type', 'text/event-stream']] } },
    expected: ['GET', null, 'cors:200', { webkit: ['OPTIONS GET', null, 'cors:200'] }],
  },
];
