// Longer than other files because it is data: one entry a scenario, and a theme is read as a whole.
import { getPostcards, getWithXFooBar, greeting, eventSource, enforced } from './postcards';
import type { CatalogueEntry } from './scenario-data';

const none = ['', 'api-not-supported', 'TypeError'] as const;
const withoutFetchLater = { firefox: none, webkit: none };

/** Requests in other modes than "cors", and those of fetchLater, sendBeacon, EventSource and WebSocket. */
export const modesAndOtherApis: readonly CatalogueEntry[] = [
  {
    id: 'no-cors',
    title: 'The mode no-cors',
    story:
      'The browser sends the request and the server responds, but the page sees status 0, no headers and no body.',
    request: { ...getPostcards, mode: 'no-cors' },
    server: { actual: { remove: ['*'] } },
    expected: ['GET', null, 'opaque:0'],
  },
  {
    id: 'no-cors-get-from-opaque-page',
    title: 'A no-cors GET with credentials from a sandboxed page',
    story:
      'By the standard, a GET without preflight and CORS check carries no Origin; Chromium and Firefox send Origin: null to the site that the frame belongs to.',
    request: { ...getPostcards, mode: 'no-cors', credentials: 'include' },
    page: { origin: 'opaque' },
    expected: ['GET', null, 'opaque:0'],
  },
  {
    id: 'opaque-page-same-site-resource',
    title: 'Cross-Origin-Resource-Policy: same-site and a sandboxed page',
    story:
      'A page without an origin belongs to no site, so Cross-Origin-Resource-Policy keeps the response from it; Chromium goes by where the page came from.',
    request: { ...getPostcards, mode: 'no-cors' },
    page: { origin: 'opaque' },
    server: { actual: { set: [['Cross-Origin-Resource-Policy', 'same-site']] } },
    expected: ['GET', 'cross-origin-resource-policy', 'TypeError', { chromium: ['GET', null, 'opaque:0'] }],
  },
  {
    id: 'no-cors-post-redirected',
    title: 'A no-cors POST, redirected',
    story: 'The redirect turns the POST into a GET, which carries no Origin; WebKit still sends it.',
    request: { method: 'POST', path: '/v1/postcards', headers: [], mode: 'no-cors' },
    redirects: [{ status: 302 }],
    expected: ['POST GET', null, 'opaque:0'],
  },
  {
    id: 'no-cors-header-dropped',
    title: 'A custom header in mode no-cors',
    story: 'The mode allows only safelisted headers, so the browser drops X-FooBar and sends no preflight.',
    request: { ...getWithXFooBar, mode: 'no-cors' },
    expected: ['GET', null, 'opaque:0'],
  },
  {
    id: 'no-cors-json',
    title: 'JSON in mode no-cors',
    story: 'The browser drops the content type application/json, so the server gets the JSON as text/plain.',
    request: {
      method: 'POST',
      path: '/v1/postcards',
      headers: [['Content-Type', 'application/json']],
      body: { kind: 'string', text: '{"to":"Ada"}' },
      mode: 'no-cors',
    },
    expected: ['POST', null, 'opaque:0'],
  },
  {
    id: 'referrer-unsafe-url',
    title: 'Referrer policy unsafe-url',
    story:
      "Referer carries the page's full URL to every server; Firefox and WebKit send another site the origin only.",
    request: { ...getPostcards, referrerPolicy: 'unsafe-url' },
    host: 'cross-site',
    expected: ['GET', null, 'cors:200'],
  },
  {
    id: 'no-cors-referrer-policy',
    title: 'A referrer policy in mode no-cors',
    story: "With no-referrer the POST carries Origin: null; Chromium sends the page's origin all the same.",
    request: {
      method: 'POST',
      path: '/v1/postcards',
      headers: [],
      body: greeting,
      mode: 'no-cors',
      referrerPolicy: 'no-referrer',
    },
    expected: ['POST', null, 'opaque:0'],
  },
  {
    id: 'no-cors-refused-by-server',
    title: 'A response kept from other sites',
    story:
      'Cross-Origin-Resource-Policy keeps the response from the page, even though in no-cors mode the page could not have read it.',
    request: { ...getPostcards, mode: 'no-cors' },
    server: { actual: { set: [['Cross-Origin-Resource-Policy', 'same-origin']] } },
    expected: ['GET', 'cross-origin-resource-policy', 'TypeError'],
  },
  {
    id: 'no-cors-manual-redirect',
    title: 'The mode no-cors with manual redirects',
    story: 'In no-cors mode a request has to follow redirects, so fetch fails.',
    request: { ...getPostcards, mode: 'no-cors', redirect: 'manual' },
    expected: ['', 'no-cors-redirect-mode', 'TypeError'],
  },
  {
    id: 'same-origin-mode',
    title: 'The mode same-origin',
    story: 'The page asked the browser to fail if the URL is on another origin, and it is.',
    request: { ...getPostcards, mode: 'same-origin' },
    expected: ['', 'same-origin-mode', 'TypeError'],
  },
  {
    id: 'same-origin-mode-under-policy',
    title: 'Mode "same-origin" under a policy',
    story:
      'The browser checks the policy first and reports a violation; Firefox checks the mode first and reports nothing.',
    request: { ...getPostcards, mode: 'same-origin' },
    page: { policies: [enforced("connect-src 'none'")] },
    expected: ['', 'csp', 'TypeError', { firefox: ['', 'same-origin-mode', 'TypeError'] }],
  },
  {
    id: 'same-origin-mode-with-stream',
    title: 'The mode same-origin, and a stream',
    story:
      "The page asked the browser to fail on another origin; Chromium sends the stream's preflight all the same.",
    request: {
      method: 'POST',
      path: '/v1/postcards',
      headers: [],
      body: { kind: 'ReadableStream', text: 'Greetings' },
      duplex: 'half',
      mode: 'same-origin',
    },
    expected: [
      '',
      'same-origin-mode',
      'TypeError',
      {
        chromium: ['OPTIONS', 'same-origin-mode', 'TypeError'],
        webkit: ['', 'stream-not-supported', 'NotSupportedError'],
      },
    ],
  },
  {
    id: 'only-if-cached',
    title: 'Only from the cache',
    story: 'With the cache mode only-if-cached the response has to come from the HTTP cache, which has none.',
    request: { method: 'GET', path: '/frame', headers: [], mode: 'same-origin', cache: 'only-if-cached' },
    host: 'docs',
    expected: ['', 'not-in-http-cache', 'TypeError', { webkit: ['GET', null, 'basic:200'] }],
  },
  {
    id: 'keepalive-too-long',
    title: 'Too much to keep alive',
    story:
      'The body of a request that outlives its page may have at most 64 KiB, and this one is a byte longer.',
    request: {
      method: 'POST',
      path: '/v1/postcards',
      headers: [],
      body: { kind: 'string', byteLength: 65_537 },
      keepalive: true,
    },
    expected: ['', 'keepalive-limit', 'TypeError'],
  },
  {
    id: 'synchronous-request',
    title: 'A synchronous XMLHttpRequest',
    story: 'The page waits for the response, and CORS applies as usual.',
    request: { api: 'xhr', ...getPostcards, synchronous: true },
    expected: ['GET', null, 'cors:200'],
  },
  {
    id: 'synchronous-request-refused',
    title: 'A synchronous XMLHttpRequest, and a server without CORS',
    story: 'There is no error event: send throws a NetworkError.',
    request: { api: 'xhr', ...getPostcards, synchronous: true },
    server: { actual: { remove: ['*'] } },
    expected: ['GET', 'access-control-allow-origin-missing', 'NetworkError'],
  },
  {
    id: 'synchronous-timeout',
    title: 'A synchronous XMLHttpRequest with a timeout',
    story:
      'A page that waits for the response may set no timeout, so the assignment throws and nothing is sent.',
    request: { api: 'xhr', ...getPostcards, synchronous: true, timeout: 1000 },
    expected: ['', 'synchronous-timeout', 'InvalidAccessError'],
  },
  {
    id: 'signal-aborted',
    title: 'A signal that was already aborted',
    story: 'fetch() checks the signal before it sends anything, so not even a preflight is sent.',
    request: { ...getPostcards, method: 'PUT', aborted: true },
    expected: ['', 'signal-aborted', 'AbortError'],
  },
  {
    id: 'timeout',
    title: 'A timeout that ends before the response',
    story:
      'The server takes two seconds, and the signal times out after one: the request was sent, and the error has nothing to do with CORS.',
    request: { ...getPostcards, timeout: 1000 },
    server: { actual: { delayMs: 2000 } },
    expected: ['GET', 'timeout', 'TimeoutError', { webkit: ['GET', 'timeout', 'AbortError'] }],
  },
  {
    id: 'timeout-and-keepalive',
    title: 'A keepalive request with a timeout that ends first',
    story: 'The signal ends the wait for a keepalive request as for any other.',
    request: { ...getPostcards, timeout: 1000, keepalive: true },
    server: { actual: { delayMs: 2000 } },
    expected: [
      'GET',
      'timeout',
      'TimeoutError',
      { firefox: ['GET', 'timeout', 'AbortError'], webkit: ['GET', 'timeout', 'AbortError'] },
    ],
  },
  {
    id: 'timeout-during-preflight',
    title: 'A timeout that ends during the preflight',
    story:
      'The time that a preflight takes counts too: the server is slow to respond to it, and the request itself is never sent.',
    request: { ...getPostcards, method: 'PUT', timeout: 1000 },
    server: { preflight: { delayMs: 2000 } },
    expected: ['OPTIONS', 'timeout', 'TimeoutError', { webkit: ['OPTIONS', 'timeout', 'AbortError'] }],
  },
  {
    id: 'timeout-long-enough',
    title: 'A timeout that is long enough',
    story: 'The response arrives before the signal times out.',
    request: { ...getPostcards, timeout: 3000 },
    server: { actual: { delayMs: 500 } },
    expected: ['GET', null, 'cors:200'],
  },
  {
    id: 'xhr-timeout',
    title: 'An XMLHttpRequest with a timeout that ends first',
    story: 'The event is timeout, whereas a response withheld by CORS fires error.',
    request: { api: 'xhr', ...getPostcards, timeout: 1000 },
    server: { actual: { delayMs: 2000 } },
    expected: ['GET', 'timeout', 'timeout event'],
  },
  {
    id: 'fetch-later',
    title: 'A request that is sent later',
    story:
      'fetchLater hands the request to the browser, which sends it even after the page is closed, and tells the page nothing about the response.',
    request: { api: 'fetchLater', ...getPostcards, activateAfter: 300 },
    expected: ['GET', null, 'cors:200', withoutFetchLater],
  },
  {
    id: 'fetch-later-preflight-refused',
    title: 'A request that is sent later, and a preflight that fails',
    story:
      'CORS applies to fetchLater as it does to fetch: the preflight is sent later too, and the page is not told that the request never was.',
    request: {
      api: 'fetchLater',
      ...getPostcards,
      method: 'PUT',
      headers: [['X-Note', '1']],
      activateAfter: 300,
    },
    server: { preflight: { remove: ['*'] } },
    expected: ['OPTIONS', 'access-control-allow-origin-missing', 'activated', withoutFetchLater],
  },
  {
    id: 'fetch-later-and-policy',
    title: 'A request that would be sent later, and a policy that blocks it',
    story: 'connect-src applies to fetchLater too; in Chromium such a request is never activated.',
    request: { api: 'fetchLater', ...getPostcards, activateAfter: 300 },
    page: { policies: [{ value: "connect-src 'none'", disposition: 'enforce' }] },
    expected: ['', 'csp', 'activated', { ...withoutFetchLater, chromium: ['', 'csp', 'not activated'] }],
  },
  {
    id: 'fetch-later-over-quota',
    title: 'A deferred request over the quota',
    story:
      'The URLs, headers and bodies of all requests deferred to one origin may have at most 64 KiB together, so fetchLater throws.',
    request: {
      api: 'fetchLater',
      path: '/v1/postcards',
      method: 'POST',
      body: { kind: 'string', byteLength: 70_000 },
    },
    expected: ['', 'deferred-fetch-quota', 'QuotaExceededError', withoutFetchLater],
  },
  {
    id: 'fetch-later-insecure',
    title: 'A deferred request to an insecure URL',
    story:
      'A deferred request may be sent from another network, so its URL has to be https:, or on this machine.',
    request: { api: 'fetchLater', path: '/', url: 'http://api.example/' },
    expected: ['', 'deferred-fetch-url', 'SecurityError', withoutFetchLater],
  },
  {
    id: 'synchronous-upload',
    title: 'A synchronous upload with a listener',
    story: 'The listener forces a preflight by the standard and in Firefox; Chromium and WebKit send none.',
    request: {
      api: 'xhr',
      method: 'POST',
      path: '/v1/postcards',
      headers: [],
      body: greeting,
      uploadListener: true,
      synchronous: true,
    },
    expected: [
      'OPTIONS POST',
      null,
      'cors:200',
      { chromium: ['POST', null, 'cors:200'], webkit: ['POST', null, 'cors:200'] },
    ],
  },
  {
    id: 'beacon',
    title: 'A beacon',
    story:
      'sendBeacon sends a POST in no-cors mode with credentials, and the page learns nothing about the response.',
    request: { api: 'sendBeacon', path: '/v1/postcards', body: greeting },
    expected: ['POST', null, 'opaque:0'],
  },
  {
    id: 'beacon-json',
    title: 'A beacon with JSON',
    story:
      'A Blob of application/json makes the beacon a CORS request with credentials, for whose preflight * is not enough.',
    request: {
      api: 'sendBeacon',
      path: '/v1/postcards',
      body: { kind: 'Blob', type: 'application/json', text: '{"to":"Ada"}' },
    },
    expected: ['OPTIONS', 'access-control-allow-origin-wildcard-with-credentials', 'true'],
  },
  {
    id: 'beacon-blob-without-type',
    title: 'A beacon whose Blob has no real type',
    story: 'A Blob whose type is not a MIME type needs a preflight; Chromium drops the type and sends none.',
    request: {
      api: 'sendBeacon',
      path: '/v1/postcards',
      body: { kind: 'Blob', type: 'postcard', text: 'Greetings from Ghent' },
    },
    server: {
      preflight: {
        set: [['Access-Control-Allow-Origin', '{docs}']],
        add: [['Access-Control-Allow-Credentials', 'true']],
      },
    },
    expected: [
      'OPTIONS POST',
      'access-control-allow-origin-wildcard-with-credentials',
      'true',
      { chromium: ['POST', null, 'opaque:0'] },
    ],
  },
  {
    id: 'beacon-from-opaque-page',
    title: 'A beacon from a sandboxed page',
    story:
      'A sandboxed page has an opaque origin, so its beacon carries Origin: null; WebKit sends the origin that the page came from.',
    request: { api: 'sendBeacon', path: '/v1/postcards', body: greeting },
    page: { origin: 'opaque' },
    expected: ['POST', null, 'opaque:0'],
  },
  {
    id: 'beacon-too-long',
    title: 'A beacon that is too long',
    story: 'The body has more than 64 KiB, so sendBeacon returns false; Firefox sends it.',
    request: { api: 'sendBeacon', path: '/v1/postcards', body: { kind: 'string', byteLength: 70_000 } },
    expected: ['', 'keepalive-limit', 'false', { firefox: ['POST', null, 'opaque:0'] }],
  },
  {
    id: 'event-stream',
    title: 'An event stream',
    story: 'EventSource makes a CORS request without a preflight and requires text/event-stream.',
    request: eventSource,
    server: {
      actual: { set: [['Content-Type', 'text/event-stream']], body: 'data: A postcard from Ghent\n\n' },
    },
    expected: ['GET', null, 'cors:200'],
  },
  {
    id: 'event-stream-as-json',
    title: 'An event stream of the wrong type',
    story:
      'The response passes the CORS check, but its content type is application/json, so the EventSource fails.',
    request: eventSource,
    expected: ['GET', 'event-source-content-type', 'error event'],
  },
  {
    id: 'event-stream-404',
    title: 'An event stream that is not there',
    story: 'The response has status 404, and an EventSource requires 200.',
    request: eventSource,
    server: { actual: { status: 404 } },
    expected: ['GET', 'event-source-status', 'error event'],
  },
  {
    id: 'event-stream-redirected-to-nowhere',
    title: 'An event stream redirected with an empty Location',
    story:
      'An EventSource gets a redirect with an empty Location; WebKit never tells the page that it failed.',
    request: eventSource,
    server: { actual: { status: 302, set: [['Location', '']] } },
    expected: [
      'GET' + ' GET'.repeat(20),
      'redirect-limit',
      'error event',
      {
        chromium: ['GET', 'event-source-status', 'error event'],
        webkit: ['GET', 'redirect-location-invalid', 'no event'],
      },
    ],
  },
  {
    id: 'web-socket',
    title: 'A WebSocket to an API that has none',
    story:
      'CORS does not apply to WebSockets: the server decides by the Origin header, and this one does not switch protocols.',
    request: { api: 'WebSocket', path: '/v1/postcards' },
    expected: ['GET', 'websocket-handshake', 'error event'],
  },
  {
    id: 'web-socket-subprotocols',
    title: 'A WebSocket that offers subprotocols',
    story:
      'Sec-WebSocket-Protocol lists the subprotocols that the page offers, and the server chooses one of them; this server does not switch protocols at all.',
    request: { api: 'WebSocket', path: '/v1/postcards', protocols: ['chat', 'superchat'] },
    expected: ['GET', 'websocket-handshake', 'error event'],
  },
  {
    id: 'web-socket-invalid-subprotocol',
    title: 'A subprotocol with a space in it',
    story: 'A subprotocol is a token, so the constructor throws and nothing is sent.',
    request: { api: 'WebSocket', path: '/v1/postcards', protocols: ['live updates'] },
    expected: ['', 'subprotocol-invalid', 'SyntaxError'],
  },
  {
    id: 'web-socket-repeated-subprotocol',
    title: 'A subprotocol that is offered twice',
    story:
      'No subprotocol may be offered twice, so the constructor throws; in upper case it would be a different one.',
    request: { api: 'WebSocket', path: '/v1/postcards', protocols: ['chat', 'CHAT', 'chat'] },
    expected: ['', 'subprotocol-invalid', 'SyntaxError'],
  },
  {
    id: 'web-socket-invalid-subprotocol-and-policy',
    title: 'A subprotocol that is not valid, and a policy that blocks',
    story:
      'By the standard, the constructor throws before the policy is checked; Chromium and WebKit check the policy first.',
    request: { api: 'WebSocket', path: '/v1/postcards', protocols: ['live updates'] },
    page: { policies: [{ value: "connect-src 'none'", disposition: 'enforce' }] },
    expected: [
      '',
      'subprotocol-invalid',
      'SyntaxError',
      { chromium: ['', 'csp', 'error event'], webkit: ['', 'csp', 'SecurityError'] },
    ],
  },
];
