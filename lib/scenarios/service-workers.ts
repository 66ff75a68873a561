import { enforced, getPostcards, getWithXFooBar } from './postcards';
import type { CatalogueEntry } from './scenario-data';

/** What a service worker of the page makes of its requests. */
export const serviceWorkers: readonly CatalogueEntry[] = [
  {
    id: 'worker-passes-on',
    title: 'A service worker that passes requests on',
    story:
      'The worker makes the preflight and the request in place of the page, and the page gets its response.',
    page: { serviceWorker: 'passes-on' },
    request: getWithXFooBar,
    expected: ['OPTIONS GET', null, 'cors:200'],
  },
  {
    id: 'worker-passes-on-refused',
    title: 'A service worker that may not read the response either',
    story: 'The CORS check is made of the request of the worker, which then has nothing to give to the page.',
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
    story: 'The page asked in the mode no-cors itself, and gets the opaque response of the worker.',
    page: { serviceWorker: 'no-cors' },
    request: { ...getPostcards, mode: 'no-cors' },
    expected: ['GET', null, 'opaque:0'],
  },
  {
    id: 'worker-cors-to-no-cors',
    title: 'A service worker that changes the mode to cors',
    story:
      'The page asked in the mode no-cors, and can read the response all the same, because the worker could.',
    page: { serviceWorker: 'cors' },
    request: { ...getPostcards, mode: 'no-cors' },
    expected: ['GET', null, 'cors:200'],
  },
  {
    id: 'worker-adds-header',
    title: 'A service worker that adds a header',
    story:
      'The request of the page needs no preflight; that of the worker does, and the server does not allow the header.',
    page: { serviceWorker: 'adds-header' },
    request: getPostcards,
    server: { preflight: { set: [['Access-Control-Allow-Headers', 'Content-Type']] } },
    expected: ['OPTIONS', 'header-not-allowed', 'TypeError'],
  },
  {
    id: 'worker-caches',
    title: 'A service worker that fills its cache',
    story:
      'The worker requests the URL by itself, without the header of the page, and so without a preflight.',
    page: { serviceWorker: 'caches' },
    request: getWithXFooBar,
    expected: ['GET', null, 'cors:200'],
  },
  {
    id: 'worker-answers-from-its-cache',
    title: 'A service worker that answers from its cache',
    story: 'The page requested the URL before, and the worker has that response for it, so nothing is sent.',
    page: { serviceWorker: 'caches', earlier: 'fetch' },
    request: getPostcards,
    expected: ['', null, 'cors:200'],
  },
  {
    id: 'worker-and-resource-policy',
    title: 'A response that its policy keeps from a no-cors request',
    story:
      'The worker may read the response, but the page asked in the mode no-cors, and the policy of the response keeps it from such requests.',
    page: { serviceWorker: 'cors' },
    request: { ...getPostcards, mode: 'no-cors' },
    server: { actual: { set: [['Cross-Origin-Resource-Policy', 'same-origin']] } },
    expected: ['GET', 'cross-origin-resource-policy', 'TypeError'],
  },
  {
    id: 'worker-adds-header-to-image',
    title: 'A service worker that adds a header to the request of an image',
    story: 'The header takes a preflight, as it would with fetch; WebKit sends it without asking.',
    page: { serviceWorker: 'adds-header' },
    request: { api: 'img', path: '/v1/stamp.png', crossOrigin: 'anonymous' },
    server: { preflight: { set: [['Access-Control-Allow-Headers', 'X-Worker']] } },
    expected: ['OPTIONS GET', null, 'cors:200', { webkit: ['GET', null, 'cors:200'] }],
  },
  {
    id: 'worker-image-in-cors-mode',
    title: 'A service worker that requests an image in the mode cors',
    story:
      'The image has no crossorigin, but the response that the worker has is one that the page may read: so are the pixels, except in Firefox.',
    page: { serviceWorker: 'cors' },
    request: { api: 'img', path: '/v1/stamp.png' },
    expected: ['GET', null, 'cors:200', { firefox: ['GET', null, 'opaque:0'] }],
  },
  {
    id: 'worker-redirected',
    title: 'A service worker that follows redirects for a request that does not',
    story:
      'The request of the page has the redirect mode error, and may not get a response that was redirected.',
    page: { serviceWorker: 'cors' },
    request: { ...getPostcards, redirect: 'error' },
    redirects: [{ status: 302 }],
    expected: ['GET GET', 'service-worker-response', 'TypeError'],
  },
  {
    id: 'worker-and-policy',
    title: 'A service worker that is led past the policy of the page',
    story:
      'The worker follows the redirect, but the policy of the page does not list where the response came from.',
    page: { serviceWorker: 'passes-on', policies: [enforced('connect-src {same-site}')] },
    request: getPostcards,
    redirects: [{ status: 302, host: 'cross-site' }],
    expected: ['GET GET', 'csp', 'TypeError'],
  },
  {
    id: 'worker-upload-listener',
    title: 'A listener on upload, and a service worker',
    story:
      'The listener forces a preflight, but the request of the worker has none; Chromium sends the preflight.',
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
      'The worker requests the URL by itself, without the method of the page; in Firefox it does not get such a request.',
    page: { serviceWorker: 'cors' },
    request: { method: 'POST', path: '/v1/postcards', headers: [], keepalive: true },
    expected: ['GET', null, 'cors:200', { firefox: ['POST', null, 'cors:200'] }],
  },
  {
    id: 'worker-without-credentials',
    title: 'A service worker that leaves credentials out',
    story:
      'The page asked with credentials, the worker without, and the wildcard is enough; what the page may read of the headers is decided by the one in Chromium, by the other elsewhere.',
    page: { serviceWorker: 'cors' },
    request: { ...getPostcards, credentials: 'include' },
    expected: ['GET', null, 'cors:200'],
  },
  {
    id: 'worker-and-event-source',
    title: 'An EventSource, and a service worker that passes it on',
    story: 'The request of the worker needs no preflight; WebKit sends one for its own Cache-Control.',
    page: { serviceWorker: 'passes-on' },
    request: { api: 'EventSource', path: '/v1/postcards' },
    server: { actual: { set: [['Content-Type', 'text/event-stream']] } },
    expected: ['GET', null, 'cors:200', { webkit: ['OPTIONS GET', null, 'cors:200'] }],
  },
];
