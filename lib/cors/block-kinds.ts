import type { BlockKind } from './block';
import type { Rule } from './algorithms';
import { stepsOf } from './trace';

type Group =
  | 'The origin is not allowed'
  | 'The preflight fails'
  | 'Redirects'
  | 'Stopped before sending'
  | 'The call is not valid'
  | 'After the request';

/** A kind of block as it is listed: its title, the rule that blocks, and what it is listed under. */
export type BlockKindEntry = { readonly title: string; readonly rule: Rule; readonly group: Group };

const constructor = stepsOf('dom-request');
const corsCheck = stepsOf('concept-cors-check');
const preflight = stepsOf('cors-preflight-fetch-0');
const redirect = stepsOf('concept-http-redirect-fetch');
const mainFetch = stepsOf('concept-main-fetch')('12');
const network = stepsOf('concept-http-network-fetch')();
const eventSource = stepsOf('sse-processing-model')();

/** Every kind of block there is, in the order in which they are listed. */
export const blockKinds = {
  'access-control-allow-origin-missing': {
    title: 'Access-Control-Allow-Origin is missing',
    rule: corsCheck('2'),
    group: 'The origin is not allowed',
  },
  'access-control-allow-origin-mismatch': {
    title: 'Access-Control-Allow-Origin names another origin',
    rule: corsCheck('4'),
    group: 'The origin is not allowed',
  },
  'access-control-allow-origin-multiple': {
    title: 'Access-Control-Allow-Origin has several values',
    rule: corsCheck('4'),
    group: 'The origin is not allowed',
  },
  'access-control-allow-origin-invalid': {
    title: 'Access-Control-Allow-Origin is not an origin',
    rule: corsCheck('4'),
    group: 'The origin is not allowed',
  },
  'access-control-allow-origin-null': {
    title: 'Access-Control-Allow-Origin is null',
    rule: corsCheck('4'),
    group: 'The origin is not allowed',
  },
  'origin-null': {
    title: "The request's origin is null",
    rule: corsCheck('4'),
    group: 'The origin is not allowed',
  },
  'access-control-allow-origin-wildcard-with-credentials': {
    title: 'Access-Control-Allow-Origin is * and credentials are included',
    rule: corsCheck('4'),
    group: 'The origin is not allowed',
  },
  'access-control-allow-credentials-not-true': {
    title: 'Access-Control-Allow-Credentials is not true',
    rule: corsCheck('7'),
    group: 'The origin is not allowed',
  },

  'preflight-status': {
    title: "The preflight's status is not ok",
    rule: preflight('7'),
    group: 'The preflight fails',
  },
  'preflight-redirect': {
    title: 'The preflight is redirected',
    rule: preflight('7'),
    group: 'The preflight fails',
  },
  'method-not-allowed': {
    title: 'The method is not in Access-Control-Allow-Methods',
    rule: preflight('7.5'),
    group: 'The preflight fails',
  },
  'header-not-allowed': {
    title: 'A header is not in Access-Control-Allow-Headers',
    rule: preflight('7.7'),
    group: 'The preflight fails',
  },
  'authorization-not-covered-by-wildcard': {
    title: 'Access-Control-Allow-Headers: * does not cover Authorization',
    rule: preflight('7.6'),
    group: 'The preflight fails',
  },
  'access-control-allow-methods-unparsable': {
    title: "Access-Control-Allow-Methods can't be read",
    rule: preflight('7.3'),
    group: 'The preflight fails',
  },
  'access-control-allow-headers-unparsable': {
    title: "Access-Control-Allow-Headers can't be read",
    rule: preflight('7.3'),
    group: 'The preflight fails',
  },

  'redirect-mode-error': {
    title: 'Redirected, and the redirect mode is error',
    rule: { anchor: 'concept-http-fetch', step: '6.2' },
    group: 'Redirects',
  },
  'redirect-includes-credentials': {
    title: 'The redirect has a user name or password in it',
    rule: redirect('9'),
    group: 'Redirects',
  },
  'redirect-location-invalid': {
    title: 'The redirect leads to an invalid URL',
    rule: redirect('5'),
    group: 'Redirects',
  },
  'redirect-scheme': {
    title: 'The redirect leads away from HTTP',
    rule: redirect('6'),
    group: 'Redirects',
  },
  'redirect-limit': { title: 'Too many redirects', rule: redirect('7'), group: 'Redirects' },
  'redirect-stream-body': {
    title: 'A stream was redirected',
    rule: redirect('11'),
    group: 'Redirects',
  },

  csp: {
    title: "The page's Content Security Policy refuses the connection",
    rule: { anchor: 'should-block-request', step: '2' },
    group: 'Stopped before sending',
  },
  'mixed-content': {
    title: 'A secure page asks for an insecure address',
    rule: { anchor: 'should-block-fetch', step: '' },
    group: 'Stopped before sending',
  },
  'local-network-access': {
    title: 'A request to the local network is not permitted',
    rule: { anchor: 'local-network-access-check', step: '' },
    group: 'Stopped before sending',
  },
  'bad-port': {
    title: 'The port is blocked',
    rule: { anchor: 'block-bad-port', step: '' },
    group: 'Stopped before sending',
  },
  'scheme-not-http': {
    title: 'The address is not http: or https:',
    rule: mainFetch,
    group: 'Stopped before sending',
  },
  'same-origin-mode': {
    title: 'The mode is same-origin, the address is not',
    rule: mainFetch,
    group: 'Stopped before sending',
  },
  'no-cors-redirect-mode': {
    title: 'The mode no-cors must follow redirects',
    rule: mainFetch,
    group: 'Stopped before sending',
  },
  'keepalive-limit': {
    title: 'The body is too long to be kept alive',
    rule: { anchor: 'concept-http-network-or-cache-fetch', step: '8.10' },
    group: 'Stopped before sending',
  },
  'not-in-http-cache': {
    title: 'The answer is not in the HTTP cache',
    rule: { anchor: 'concept-http-network-or-cache-fetch', step: '10.1' },
    group: 'Stopped before sending',
  },

  'invalid-url': { title: 'The URL is not valid', rule: constructor('5.2'), group: 'The call is not valid' },
  'url-includes-credentials': {
    title: 'The URL has a user name or password in it',
    rule: constructor('5.3'),
    group: 'The call is not valid',
  },
  'method-invalid': {
    title: 'The method is not valid',
    rule: constructor('25.2'),
    group: 'The call is not valid',
  },
  'forbidden-method': {
    title: 'The method is forbidden',
    rule: constructor('25.2'),
    group: 'The call is not valid',
  },
  'no-cors-method': {
    title: 'The mode no-cors does not allow the method',
    rule: constructor('32.1'),
    group: 'The call is not valid',
  },
  'header-name-invalid': {
    title: "A header's name is not valid",
    rule: constructor('33.5'),
    group: 'The call is not valid',
  },
  'header-value-invalid': {
    title: "A header's value is not valid",
    rule: constructor('33.5'),
    group: 'The call is not valid',
  },
  'body-with-get-or-head': {
    title: 'GET and HEAD have no body',
    rule: constructor('35'),
    group: 'The call is not valid',
  },
  'member-value-invalid': {
    title: 'An option has a value that does not exist',
    rule: constructor(''),
    group: 'The call is not valid',
  },
  'navigate-mode': {
    title: 'The mode navigate is not for scripts',
    rule: constructor('17'),
    group: 'The call is not valid',
  },
  'window-not-null': {
    title: 'The member window is not null',
    rule: constructor('10'),
    group: 'The call is not valid',
  },
  'only-if-cached-mode': {
    title: 'only-if-cached needs the mode same-origin',
    rule: constructor('21'),
    group: 'The call is not valid',
  },
  'stream-without-duplex': {
    title: 'A stream needs duplex: "half"',
    rule: constructor('39.1'),
    group: 'The call is not valid',
  },
  'stream-mode': {
    title: 'The mode does not allow a stream',
    rule: constructor('39.2'),
    group: 'The call is not valid',
  },
  'stream-with-keepalive': {
    title: "A stream can't be kept alive",
    rule: constructor('37.1'),
    group: 'The call is not valid',
  },
  'stream-not-supported': {
    title: 'The browser uploads no streams',
    rule: constructor('37'),
    group: 'The call is not valid',
  },
  'beacon-scheme': {
    title: 'The beacon does not go to http: or https:',
    rule: { anchor: 'sec-processing-model', step: '3' },
    group: 'The call is not valid',
  },

  network: { title: 'No answer came', rule: network, group: 'After the request' },
  'stream-over-http-1': {
    title: 'A stream needs HTTP/2',
    rule: network,
    group: 'After the request',
  },
  'cross-origin-resource-policy': {
    title: 'Cross-Origin-Resource-Policy keeps the answer',
    rule: { anchor: 'cross-origin-resource-policy-check', step: '' },
    group: 'After the request',
  },
  'event-source-status': {
    title: "The event stream's status is not 200",
    rule: eventSource,
    group: 'After the request',
  },
  'event-source-content-type': {
    title: 'The event stream is not text/event-stream',
    rule: eventSource,
    group: 'After the request',
  },
  'websocket-handshake': {
    title: 'The WebSocket handshake fails',
    rule: { anchor: 'concept-websocket-establish', step: '11' },
    group: 'After the request',
  },
} as const satisfies Readonly<Record<BlockKind, BlockKindEntry>>;

/** Whether a word, such as one from a URL, is a kind of block. */
export function isBlockKind(word: string): word is BlockKind {
  return Object.hasOwn(blockKinds, word);
}
