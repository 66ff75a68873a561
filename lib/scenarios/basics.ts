import { getPostcards, greeting } from './postcards';
import type { CatalogueEntry } from './scenario-data';

/** Requests without a preflight, and whether the page can read their responses, errors too. */
export const basics: readonly CatalogueEntry[] = [
  {
    id: 'simple-get',
    title: 'A simple GET',
    story: 'A page fetches postcards from an API on another origin, with no header of its own.',
    request: getPostcards,
    expected: ['GET', null, 'cors:200'],
  },
  {
    id: 'accept-language',
    title: 'A simple GET with the four safe headers in use',
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
    story: 'A string as body is sent as text/plain, which is safelisted, so there is no preflight.',
    request: { method: 'POST', path: '/v1/postcards', headers: [], body: greeting },
    expected: ['POST', null, 'cors:200'],
  },
  {
    id: 'post-form',
    title: 'A POST of form fields',
    story:
      'URLSearchParams are sent as application/x-www-form-urlencoded, as a form would send them, so there is no preflight.',
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
    story: 'The page asks the origin it came from, so CORS has no part in it, whatever the headers.',
    request: { method: 'GET', path: '/', headers: [['X-FooBar', 'hello']] },
    host: 'docs',
    expected: ['GET', null, 'basic:200'],
  },
  {
    id: 'forbidden-headers',
    title: 'Headers that a script may not set',
    story: 'Cookie, Host and Origin are dropped without a word, so they cause no preflight either.',
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
      'X-HTTP-Method-Override is dropped when it names CONNECT, TRACE or TRACK, and an ordinary unsafe header otherwise.',
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
    story: 'Error pages often lack the CORS headers, so the page sees a CORS error where the cause is a 500.',
    request: getPostcards,
    server: { actual: { status: 500, remove: ['*'], body: 'Internal Server Error' } },
    expected: ['GET', 'access-control-allow-origin-missing', 'TypeError'],
  },
  {
    id: 'status-429-without-allow-origin',
    title: 'A 429 from a limiter that forgot CORS',
    story:
      'The limiter in front of the API answers without CORS headers, so the page can not tell that it is too fast.',
    request: getPostcards,
    server: { limit: 0, actual: { remove: ['*'] } },
    expected: ['GET', 'access-control-allow-origin-missing', 'TypeError'],
  },
  {
    id: 'status-421',
    title: 'A 421 asks to try again',
    story:
      'The server is not the one for this address, says 421; the browser asks once more over a connection of its own.',
    request: getPostcards,
    server: { actual: { status: 421 } },
    expected: ['GET GET', null, 'cors:421'],
  },
  {
    id: 'status-408',
    title: 'A 408 on a connection that was open',
    story:
      'The server gave up waiting on an old connection; Chromium asks once more before it tells the page.',
    request: getPostcards,
    server: { actual: { status: 408 } },
    expected: ['GET', null, 'cors:408', { chromium: ['GET GET', null, 'cors:408'] }],
  },
  {
    id: 'status-407',
    title: 'A 407 that no proxy sent',
    story:
      "Every CORS header is there, but a 407 is a proxy's: Chromium takes it from none but its own, and the page gets an error.",
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
    story: 'The API answers 429 with its CORS headers, so the page can read why.',
    request: getPostcards,
    server: { limit: 0 },
    expected: ['GET', null, 'cors:429'],
  },
  {
    id: 'slow-answer',
    title: 'A response that takes its time',
    story: 'The API waits eight seconds before it answers; the run can be cancelled meanwhile.',
    request: getPostcards,
    server: { actual: { delayMs: 8000 } },
    expected: ['GET', null, 'cors:200'],
  },
];
