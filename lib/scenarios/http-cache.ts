import type { ServerPlan } from '../record/server-plan';
import { getPostcards, originAndCredentials } from './postcards';
import type { CatalogueEntry, ScenarioData } from './scenario-data';

const getStamp = {
  method: 'GET',
  path: '/v1/stamps/7',
  headers: [],
} as const satisfies ScenarioData['request'];

/** A picture that may be stored for ten minutes; the CORS headers go to requests that have Origin. */
const stamp = {
  set: [
    ['Cache-Control', 'max-age=600'],
    ['Content-Type', 'image/svg+xml'],
  ],
  body: '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>',
  cors: 'with-origin',
} as const satisfies ServerPlan['actual'];

const withHeaders = (...headers: NonNullable<NonNullable<ServerPlan['actual']>['set']>): ServerPlan => ({
  actual: { ...stamp, set: [...stamp.set, ...headers] },
});

/** What an earlier request of the page to the same URL left in the HTTP cache. */
export const httpCache: readonly CatalogueEntry[] = [
  {
    id: 'image-then-fetch',
    title: 'fetch after an image of the same URL',
    story:
      "The image's response was stored without CORS headers, because the image sent no Origin; fetch gets that old response.",
    page: { earlier: 'image' },
    request: getStamp,
    server: { actual: stamp },
    expected: [
      '',
      'access-control-allow-origin-missing',
      'TypeError',
      { firefox: ['GET', null, 'cors:200'] },
    ],
  },
  {
    id: 'image-then-fetch-vary',
    title: 'The same, with Vary: Origin',
    story:
      'The stored response is for requests without Origin, so the browser asks the server again, and fetch gets its own response.',
    page: { earlier: 'image' },
    request: getStamp,
    server: withHeaders(['Vary', 'Origin']),
    expected: ['GET', null, 'cors:200'],
  },
  {
    id: 'image-then-fetch-always',
    title: 'The same, with CORS headers for everyone',
    story:
      'The server sends the CORS headers whether or not there is an Origin, so the stored response has them.',
    page: { earlier: 'image' },
    request: getStamp,
    server: { actual: { set: stamp.set, body: stamp.body } },
    expected: ['', null, 'cors:200', { firefox: ['GET', null, 'cors:200'] }],
  },
  {
    id: 'image-then-reload',
    title: 'The same, bypassing the cache',
    story:
      'With the cache mode reload, or with "Disable cache" ticked, the browser asks the server, and all is well.',
    page: { earlier: 'image' },
    request: { ...getStamp, cache: 'reload' },
    server: { actual: stamp },
    expected: ['GET', null, 'cors:200'],
  },
  {
    id: 'image-then-no-cache',
    title: 'The same, after asking whether it is still valid',
    story: 'With the cache mode no-cache the server has to confirm a stored response, and sends a new one.',
    page: { earlier: 'image' },
    request: { ...getStamp, cache: 'no-cache' },
    server: { actual: stamp },
    expected: ['GET', null, 'cors:200'],
  },
  {
    id: 'crossorigin-image-then-fetch',
    title: 'fetch after an image with crossorigin',
    story: 'The image sent Origin, so its stored response has the CORS headers, and fetch can use it.',
    page: { earlier: 'image-crossorigin' },
    request: getStamp,
    server: { actual: stamp },
    expected: ['', null, 'cors:200'],
  },
  {
    id: 'no-cors-then-fetch',
    title: 'fetch after fetch in the mode no-cors',
    story: 'The first request sent no Origin, and the second gets the response stored for the first.',
    page: { earlier: 'no-cors' },
    request: getStamp,
    server: { actual: stamp },
    expected: ['', 'access-control-allow-origin-missing', 'TypeError'],
  },
  {
    id: 'image-then-credentials',
    title: 'fetch with credentials after an image',
    story:
      'The image was requested with cookies, as this request is, so that more browsers use the stored response.',
    page: { earlier: 'image' },
    request: { ...getStamp, credentials: 'include' },
    server: withHeaders(...originAndCredentials),
    expected: ['', 'access-control-allow-origin-missing', 'TypeError'],
  },
  {
    id: 'image-then-preflighted',
    title: 'A preflighted request after an image',
    story: 'The preflight goes to the server and allows the request, which then gets the stored response.',
    page: { earlier: 'image' },
    request: { ...getStamp, headers: [['X-FooBar', 'hello']] },
    server: { actual: stamp },
    expected: [
      'OPTIONS',
      'access-control-allow-origin-missing',
      'TypeError',
      { firefox: ['OPTIONS GET', null, 'cors:200'] },
    ],
  },
  {
    id: 'json-then-fetch',
    title: 'JSON requested in the mode no-cors, then by fetch',
    story:
      'Chromium withholds JSON from such a request and does not store it, so fetch gets a response of its own.',
    page: { earlier: 'no-cors' },
    request: getPostcards,
    server: { actual: { set: [['Cache-Control', 'max-age=600']], cors: 'with-origin' } },
    expected: [
      '',
      'access-control-allow-origin-missing',
      'TypeError',
      { chromium: ['GET', null, 'cors:200'] },
    ],
  },
  {
    id: 'missing-then-fetch',
    title: 'A 404 in the cache',
    story: 'Errors are stored too if the server says for how long, but not in Firefox.',
    page: { earlier: 'no-cors' },
    request: getStamp,
    server: { actual: { ...stamp, status: 404 } },
    expected: [
      '',
      'access-control-allow-origin-missing',
      'TypeError',
      { firefox: ['GET', null, 'cors:404'] },
    ],
  },
  {
    id: 'no-cors-then-head',
    title: 'HEAD after GET',
    story: 'The stored response is to a GET; Chromium uses it for the HEAD as well.',
    page: { earlier: 'no-cors' },
    request: { ...getStamp, method: 'HEAD' },
    server: { actual: stamp },
    expected: [
      'HEAD',
      null,
      'cors:200',
      { chromium: ['', 'access-control-allow-origin-missing', 'TypeError'] },
    ],
  },
  {
    id: 'sandboxed-no-cors-then-fetch',
    title: 'A sandboxed page that requests the same URL twice',
    story:
      'The second request gets the response stored for the first; in Chromium such a page has no HTTP cache.',
    page: { origin: 'opaque', earlier: 'no-cors' },
    request: getStamp,
    server: { actual: stamp },
    expected: [
      '',
      'access-control-allow-origin-missing',
      'TypeError',
      { chromium: ['GET', null, 'cors:200'] },
    ],
  },
  {
    id: 'gone-then-fetch',
    title: 'A 410 in the cache',
    story:
      'The server does not say how long its response is valid; Chromium and Firefox assume that what is gone stays gone.',
    page: { earlier: 'fetch' },
    request: getStamp,
    server: { actual: { status: 410, set: [['Cache-Control', 'private']] } },
    expected: [
      'GET',
      null,
      'cors:410',
      { chromium: ['', null, 'cors:410'], firefox: ['', null, 'cors:410'] },
    ],
  },
];
