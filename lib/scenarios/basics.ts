import { getPostcards, greeting } from './postcards';
import type { CatalogueEntry } from './scenario-data';

/** Requests without a preflight, and whether the page can read their responses, errors too. */
export const basics: readonly CatalogueEntry[] = [
  {
    id: 'simple-get',
    title: 'A simple GET',
    story: 'A page requests postcards from an API on another origin and sets no headers.',
    request: getPostcards,
    expected: ['GET', null, 'cors:200'],
  },
  {
    id: 'accept-language',
    title: 'A simple GET with safelisted headers',
    story: 'Accept and Accept-Language are safelisted, so the browser still sends one request.',
    request: {
      ...getPostcards,
      headers: [
        ['Accept', 'application/json'],
        ['Accept-Language', 'en, nl;q=0.8'],
      ],
    },
    expected: ['GET', null, 'cors:200'],
  },
  {
    id: 'head',
    title: 'A HEAD',
    story: 'HEAD is a safelisted method like GET and POST, so one request is enough.',
    request: { method: 'HEAD', path: '/v1/postcards', headers: [] },
    expected: ['HEAD', null, 'cors:200'],
  },
  {
    id: 'post-text',
    title: 'A POST of plain text',
    story: 'The browser sends a string as text/plain, which is safelisted, so there is no preflight.',
    request: { method: 'POST', path: '/v1/postcards', headers: [], body: greeting },
    expected: ['POST', null, 'cors:200'],
  },
  {
    id: 'post-form',
    title: 'A POST of form fields',
    story:
      'The browser sends URLSearchParams as application/x-www-form-urlencoded, as it would a form, so there is no preflight.',
    request: {
      method: 'POST',
      path: '/v1/postcards',
      headers: [],
      body: { kind: 'URLSearchParams', text: 'to=Ada&from=Ghent' },
    },
    expected: ['POST', null, 'cors:200'],
  },
  {
    id: 'post-form-data',
    title: 'A POST of FormData',
    story:
      'FormData is sent as multipart/form-data, which is safelisted, so files can be uploaded without a preflight.',
    request: {
      method: 'POST',
      path: '/v1/postcards',
      headers: [],
      body: { kind: 'FormData', text: 'to=Ada' },
    },
    expected: ['POST', null, 'cors:200'],
  },
  {
    id: 'lower-case-post',
    title: 'post in lower case',
    story:
      'The browser writes delete, get, head, options, post and put in upper case, so post is the safelisted POST.',
    request: { method: 'post', path: '/v1/postcards', headers: [], body: greeting },
    expected: ['POST', null, 'cors:200'],
  },
  {
    id: 'xhr-get',
    title: 'A GET by XMLHttpRequest',
    story: 'XMLHttpRequest follows the same rules as fetch: this GET is one request too.',
    request: { api: 'xhr', method: 'GET', path: '/v1/postcards', headers: [['Accept', 'application/json']] },
    expected: ['GET', null, 'cors:200'],
  },
  {
    id: 'own-origin',
    title: "A request to the page's own origin",
    story: 'The page sends a request to its own origin, so CORS does not apply, whatever the headers.',
    request: { method: 'GET', path: '/', headers: [['X-FooBar', 'hello']] },
    host: 'docs',
    expected: ['GET', null, 'basic:200'],
  },
  {
    id: 'forbidden-headers',
    title: 'Headers that a script may not set',
    story: 'The browser silently drops Cookie, Host and Origin, so they cause no preflight either.',
    request: {
      ...getPostcards,
      headers: [
        ['Cookie', 'a=b'],
        ['Host', 'app.example'],
        ['Origin', 'https://app.example'],
      ],
    },
    expected: ['GET', null, 'cors:200'],
  },
  {
    id: 'method-override',
    title: 'A header that asks for another method',
    story:
      'The browser drops X-HTTP-Method-Override if it names CONNECT, TRACE or TRACK; otherwise it is a header like any other that is not safelisted.',
    request: {
      method: 'POST',
      path: '/v1/postcards',
      headers: [['X-HTTP-Method-Override', 'TRACE']],
      body: greeting,
    },
    expected: ['POST', null, 'cors:200'],
  },
  {
    id: 'status-404',
    title: 'A 404 with CORS headers',
    story: 'The status does not matter to the CORS check: the page reads the 404 and its body.',
    request: getPostcards,
    server: { actual: { status: 404, body: 'No such postcard.' } },
    expected: ['GET', null, 'cors:404'],
  },
  {
    id: 'status-500-without-allow-origin',
    title: 'A 500 from a server that forgot CORS',
    story:
      'Error responses often lack the CORS headers, so the page gets a CORS error although the cause is a 500.',
    request: getPostcards,
    server: { actual: { status: 500, remove: ['*'], body: 'Internal Server Error' } },
    expected: ['GET', 'access-control-allow-origin-missing', 'TypeError'],
  },
  {
    id: 'status-429-without-allow-origin',
    title: 'A 429 from a rate limiter that forgot CORS',
    story:
      'The rate limiter in front of the API sends no CORS headers, so the page cannot tell that it sends too many requests.',
    request: getPostcards,
    server: { limit: 0, actual: { remove: ['*'] } },
    expected: ['GET', 'access-control-allow-origin-missing', 'TypeError'],
  },
  {
    id: 'status-421',
    title: 'A 421 asks to try again',
    story:
      'Status 421 says that this server does not serve this host, so the browser sends the request once more over a new connection.',
    request: getPostcards,
    server: { actual: { status: 421 } },
    expected: ['GET GET', null, 'cors:421'],
  },
  {
    id: 'status-408',
    title: 'A 408 on a connection that was open',
    story:
      'The server gave up waiting on an idle connection; Chromium sends the request once more before the page gets the 408.',
    request: getPostcards,
    server: { actual: { status: 408 } },
    expected: ['GET', null, 'cors:408', { chromium: ['GET GET', null, 'cors:408'] }],
  },
  {
    id: 'status-407',
    title: 'A 407 that no proxy sent',
    story:
      'All CORS headers are there, but Chromium accepts a 407 only from a proxy that it uses itself, so the page gets an error.',
    request: getPostcards,
    server: { actual: { status: 407 } },
    expected: [
      'GET',
      null,
      'cors:407',
      { chromium: ['GET', 'unexpected-proxy-authentication', 'TypeError'] },
    ],
  },
  {
    id: 'over-the-limit',
    title: 'Over the plan limit',
    story: 'The API responds with 429 and its CORS headers, so the page can read why.',
    request: getPostcards,
    server: { limit: 0 },
    expected: ['GET', null, 'cors:429'],
  },
  {
    id: 'slow-answer',
    title: 'A response that takes its time',
    story: 'The API waits eight seconds before it responds; until then you can cancel the run.',
    request: getPostcards,
    server: { actual: { delayMs: 8000 } },
    expected: ['GET', null, 'cors:200'],
  },
];
