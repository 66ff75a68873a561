import { getPostcards, getWithXFooBar, putPostcard, greeting } from './postcards';
import type { CatalogueEntry } from './scenario-data';

/** How the server responds to a preflight, and what of that the browser takes for permission. */
export const thePreflightsResponse: readonly CatalogueEntry[] = [
  {
    id: 'preflight-without-allow-origin',
    title: 'Both responses lack Access-Control-Allow-Origin',
    story: "The preflight's response does not allow the page, so the browser never sends the request itself.",
    request: getWithXFooBar,
    server: {
      preflight: { remove: ['Access-Control-Allow-Origin'] },
      actual: { remove: ['Access-Control-Allow-Origin'] },
    },
    expected: ['OPTIONS', 'access-control-allow-origin-missing', 'TypeError'],
  },
  {
    id: 'options-behind-login',
    title: 'OPTIONS behind a login',
    story:
      'The server requires a token for OPTIONS too, but a preflight never carries one, so it gets a 401 without CORS headers and fails.',
    request: { ...getPostcards, headers: [['Authorization', 'Bearer abc123']] },
    server: { preflight: { status: 401, remove: ['*'] } },
    expected: ['OPTIONS', 'access-control-allow-origin-missing', 'TypeError'],
  },
  {
    id: 'preflight-status-401',
    title: 'A preflight that gets a 401',
    story: "All CORS headers are there, but the status of a preflight's response has to be 200 to 299.",
    request: getWithXFooBar,
    server: { preflight: { status: 401 } },
    expected: ['OPTIONS', 'preflight-status', 'TypeError'],
  },
  {
    id: 'preflight-status-404',
    title: 'No route for OPTIONS',
    story: 'The framework has a route for GET but none for OPTIONS, so the preflight gets a 404 and fails.',
    request: getWithXFooBar,
    server: { preflight: { status: 404 } },
    expected: ['OPTIONS', 'preflight-status', 'TypeError'],
  },
  {
    id: 'preflight-status-200',
    title: 'A preflight that gets a 200',
    story: 'A 200 is as good as a 204: any status from 200 to 299 is fine.',
    request: getWithXFooBar,
    server: { preflight: { status: 200 } },
    expected: ['OPTIONS GET', null, 'cors:200'],
  },
  {
    id: 'preflight-redirect',
    title: 'A preflight that is redirected',
    story: 'Browsers do not follow redirects of a preflight, not even one that only adds a missing slash.',
    request: getWithXFooBar,
    server: { preflight: { status: 308, set: [['Location', '/v1/postcards/']] } },
    expected: ['OPTIONS', 'preflight-redirect', 'TypeError'],
  },
  {
    id: 'preflight-redirect-without-headers',
    title: 'A preflight that is redirected without CORS headers',
    story:
      'The proxy redirects before the application can add a header, so the preflight fails for two reasons, of which each browser names one.',
    request: getWithXFooBar,
    server: { preflight: { status: 301, set: [['Location', '/v1/postcards/']], remove: ['*'] } },
    expected: [
      'OPTIONS',
      'access-control-allow-origin-missing',
      'TypeError',
      { chromium: ['OPTIONS', 'preflight-redirect', 'TypeError'] },
    ],
  },
  {
    id: 'method-not-listed',
    title: 'A method that is not listed',
    story: 'The preflight allows GET and POST, so the browser does not send the PUT.',
    request: putPostcard,
    server: { preflight: { set: [['Access-Control-Allow-Methods', 'GET, POST']] } },
    expected: ['OPTIONS', 'method-not-allowed', 'TypeError'],
  },
  {
    id: 'method-in-other-case',
    title: 'patch is not PATCH',
    story: 'Methods are case-sensitive: a server that allows PATCH has not allowed patch.',
    request: { method: 'patch', path: '/v1/postcards/7', headers: [], body: greeting },
    server: { preflight: { set: [['Access-Control-Allow-Methods', 'GET, PATCH']] } },
    expected: ['OPTIONS', 'method-not-allowed', 'TypeError'],
  },
  {
    id: 'safelisted-method-not-listed',
    title: 'POST need not be listed',
    story: 'The preflight was for the content type; POST is safelisted, so the list need not have it.',
    request: {
      method: 'POST',
      path: '/v1/postcards',
      headers: [['Content-Type', 'application/json']],
      body: { kind: 'string', text: '{"to":"Ada"}' },
    },
    server: { preflight: { set: [['Access-Control-Allow-Methods', 'PUT']] } },
    expected: ['OPTIONS POST', null, 'cors:200'],
  },
  {
    id: 'header-not-listed',
    title: 'A header that is not listed',
    story: 'The preflight allows Content-Type only, so the browser does not send the GET with X-FooBar.',
    request: getWithXFooBar,
    server: { preflight: { set: [['Access-Control-Allow-Headers', 'Content-Type']] } },
    expected: ['OPTIONS', 'header-not-allowed', 'TypeError'],
  },
  {
    id: 'tracing-headers',
    title: 'A tracing tool adds headers',
    story:
      'A monitoring library adds sentry-trace and baggage to every request, and the API does not list them.',
    request: {
      ...getPostcards,
      headers: [
        ['sentry-trace', 'a1b2c3d4e5f60718293a4b5c6d7e8f90-1122334455667788-1'],
        ['baggage', 'sentry-environment=production'],
      ],
    },
    server: { preflight: { set: [['Access-Control-Allow-Headers', 'Content-Type']] } },
    expected: ['OPTIONS', 'header-not-allowed', 'TypeError'],
  },
  {
    id: 'header-in-other-case',
    title: 'X-FOOBAR is X-FooBar',
    story: 'Header names are not case-sensitive.',
    request: getWithXFooBar,
    server: { preflight: { set: [['Access-Control-Allow-Headers', 'X-FOOBAR']] } },
    expected: ['OPTIONS GET', null, 'cors:200'],
  },
  {
    id: 'methods-without-commas',
    title: 'A list of methods without commas',
    story:
      'The methods have to be separated by commas; with spaces between them the list is invalid, and the preflight fails.',
    request: putPostcard,
    server: { preflight: { set: [['Access-Control-Allow-Methods', 'GET PUT']] } },
    expected: ['OPTIONS', 'access-control-allow-methods-unparsable', 'TypeError'],
  },
  {
    id: 'headers-with-semicolons',
    title: 'A list of headers with semicolons',
    story: 'A semicolon does not separate header names, so the list is invalid and the preflight fails.',
    request: getWithXFooBar,
    server: { preflight: { set: [['Access-Control-Allow-Headers', 'Content-Type; X-FooBar']] } },
    expected: ['OPTIONS', 'access-control-allow-headers-unparsable', 'TypeError'],
  },
  {
    id: 'wildcard-methods',
    title: 'Any method allowed',
    story: 'Without credentials, Access-Control-Allow-Methods: * allows every method.',
    request: { method: 'PUT', path: '/v1/postcards/7', headers: [] },
    server: { preflight: { set: [['Access-Control-Allow-Methods', '*']] } },
    expected: ['OPTIONS PUT', null, 'cors:200'],
  },
  {
    id: 'wildcard-headers',
    title: 'Any header allowed',
    story: 'Without credentials, Access-Control-Allow-Headers: * allows every header except Authorization.',
    request: getWithXFooBar,
    server: { preflight: { set: [['Access-Control-Allow-Headers', '*']] } },
    expected: ['OPTIONS GET', null, 'cors:200'],
  },
  {
    id: 'bearer-token-under-wildcard',
    title: 'A bearer token under a wildcard',
    story:
      'By the standard, the wildcard does not cover Authorization; browsers still allow it, some with a warning.',
    request: { ...getPostcards, headers: [['Authorization', 'Bearer abc123']] },
    server: { preflight: { set: [['Access-Control-Allow-Headers', '*']] } },
    expected: [
      'OPTIONS',
      'authorization-not-covered-by-wildcard',
      'TypeError',
      {
        chromium: ['OPTIONS GET', null, 'cors:200'],
        firefox: ['OPTIONS GET', null, 'cors:200'],
        webkit: ['OPTIONS GET', null, 'cors:200'],
      },
    ],
  },
  {
    id: 'preflight-allowed-answer-not',
    title: 'CORS headers on OPTIONS only',
    story:
      "The preflight allows the PUT and the server carries it out, but the response to the PUT lacks the CORS headers, so the page can't read it.",
    request: putPostcard,
    server: { actual: { remove: ['*'] } },
    expected: ['OPTIONS PUT', 'access-control-allow-origin-missing', 'TypeError'],
  },
  {
    id: 'slow-preflight',
    title: 'A preflight that takes its time',
    story:
      'The actual request waits for the preflight, so every new kind of request takes two seconds longer.',
    request: getWithXFooBar,
    server: { preflight: { delayMs: 2000 } },
    expected: ['OPTIONS GET', null, 'cors:200'],
  },
];
