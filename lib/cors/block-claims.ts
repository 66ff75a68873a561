import { parseUrl } from '../http/origin';
import type { Block, BlockKind } from './block';

/** Why a request or its response was withheld, in a sentence that names the values at fault. */
export function blockClaim(block: Block): string {
  return sentenceOf(block.kind, block);
}

function sentenceOf<K extends BlockKind>(kind: K, block: Extract<Block, { readonly kind: K }>): string {
  return sentences[kind](block);
}

type Sentences = { readonly [K in BlockKind]: (block: Extract<Block, { readonly kind: K }>) => string };

const allowOrigin = (value: string): string => `Access-Control-Allow-Origin is "${value}"`;

const sentences: Sentences = {
  'invalid-url': ({ url }) => `"${url}" is not a valid URL.`,
  'url-includes-credentials': () => 'The URL has a user name or a password in it.',
  'method-invalid': ({ method }) => `"${method}" is not a valid method.`,
  'forbidden-method': ({ method }) => `${method} is a forbidden method.`,
  'no-cors-method': ({ method }) => `The mode "no-cors" allows GET, HEAD and POST, not ${method}.`,
  'header-name-invalid': ({ name }) => `"${name}" is not a valid header name.`,
  'header-value-invalid': ({ name, position }) =>
    `The value of ${name} has a character at position ${position + 1} that no header value may have.`,
  'member-value-invalid': ({ member, value }) => `"${value}" is not a valid value of ${member}.`,
  'navigate-mode': () => 'The mode is "navigate", which no script may use.',
  'window-not-null': () => 'The member window is not null.',
  'only-if-cached-mode': ({ mode }) =>
    `The mode is "${mode}"; the cache mode "only-if-cached" needs "same-origin".`,
  'body-with-get-or-head': ({ method }) => `A ${method} request may not have a body.`,
  'stream-without-duplex': () => 'A stream needs duplex: "half".',
  'stream-mode': ({ mode }) => `The mode "${mode}" does not allow a stream.`,
  'stream-with-keepalive': () => 'A keepalive request may not have a stream.',
  'stream-not-supported': () => 'This browser does not send streams.',
  'beacon-scheme': ({ url }) => `A beacon goes to http: or https:, which "${url}" is not.`,

  'bad-port': ({ port }) => `Port ${port} is blocked.`,
  'mixed-content': ({ url }) => `${url} is mixed content: the page is secure, and http: is not.`,
  csp: ({ directive, sourceList, url }) =>
    `The policy "${[directive, ...sourceList].join(' ')}" does not allow ${url}`,
  'local-network-access': ({ url, pageAddressSpace, targetAddressSpace, reason }) => {
    const why =
      reason === 'insecure-context' ? 'the page is not in a secure context' : 'permission was not given';
    return `${parseUrl(url)?.host ?? url} is ${targetAddressSpace}, the page is ${pageAddressSpace}, and ${why}.`;
  },
  'same-origin-mode': ({ url, origin }) => `The mode is "same-origin", and ${url} is not of ${origin}.`,
  'no-cors-redirect-mode': ({ redirect }) =>
    `The redirect mode is "${redirect}"; the mode "no-cors" needs "follow".`,
  'scheme-not-http': ({ url }) => `${url} is neither http: nor https:, and cannot be fetched like this.`,
  'keepalive-limit': ({ byteLength, limit }) =>
    `The body has ${byteLength} bytes; at most ${limit} are allowed.`,
  'not-in-http-cache': () => 'The HTTP cache is taken to be empty.',

  'access-control-allow-origin-missing': () => 'The response has no Access-Control-Allow-Origin.',
  'access-control-allow-origin-multiple': ({ value, origin }) =>
    `${allowOrigin(value)}, which is more than one value; it must be exactly ${origin}.`,
  'access-control-allow-origin-wildcard-with-credentials': ({ origin }) =>
    `${allowOrigin('*')}, which is not a wildcard when the request includes credentials; it must be ${origin}.`,
  'access-control-allow-origin-null': ({ origin }) => `${allowOrigin('null')}; it must be ${origin}.`,
  'origin-null': ({ value, isTainted }) =>
    `${allowOrigin(value)}; the origin of the request is "null", because ${isTainted ? 'it was redirected from one origin to another' : "the page's origin is opaque"}.`,
  'access-control-allow-origin-invalid': ({ value, origin }) =>
    `${allowOrigin(value)}, which is not an origin; it must be ${origin}.`,
  'access-control-allow-origin-mismatch': ({ value, origin }) =>
    `${allowOrigin(value)}, not the origin of the request, ${origin}.`,
  'access-control-allow-credentials-not-true': ({ value }) =>
    value === null
      ? 'The response has no Access-Control-Allow-Credentials, and the request includes credentials.'
      : `Access-Control-Allow-Credentials is "${value}", not "true", and the request includes credentials.`,

  'preflight-status': ({ status }) => `The preflight's status is ${status}, not between 200 and 299.`,
  'preflight-redirect': ({ status }) =>
    `The preflight's status is ${status}, not between 200 and 299; a preflight may not be redirected.`,
  'access-control-allow-methods-unparsable': ({ item }) =>
    `Access-Control-Allow-Methods lists "${item}", which is not a method.`,
  'access-control-allow-headers-unparsable': ({ item }) =>
    `Access-Control-Allow-Headers lists "${item}", which is not a header name.`,
  'method-not-allowed': ({ method, allowed, isWildcardLiteral, differsInCase }) => {
    const why = differsInCase === null ? wildcardReason(isWildcardLiteral) : '; case matters';
    return `Access-Control-Allow-Methods does not list ${method}${onlyThese(allowed)}${why}.`;
  },
  'header-not-allowed': ({ name, allowed, isWildcardLiteral }) =>
    `Access-Control-Allow-Headers does not list ${name}${onlyThese(allowed)}${wildcardReason(isWildcardLiteral)}.`,
  'authorization-not-covered-by-wildcard': () =>
    'Access-Control-Allow-Headers is "*", which does not cover Authorization.',

  'redirect-mode-error': () => 'The answer is a redirect, and the redirect mode is "error".',
  'redirect-location-invalid': ({ location }) => `Location is "${location}", which is not a valid URL.`,
  'redirect-scheme': ({ location }) => `Location is "${location}", which is neither http: nor https:.`,
  'redirect-limit': ({ limit }) => `${limit} redirects were followed, which is the limit.`,
  'redirect-includes-credentials': ({ location }) =>
    `Location is "${location}"; a redirect across origins may not have a user name or a password in it.`,
  'redirect-stream-body': ({ status }) =>
    `The body is a stream, which cannot be sent again for status ${status}.`,

  'cross-origin-resource-policy': ({ value }) =>
    `Cross-Origin-Resource-Policy is ${value === null ? 'missing' : `"${value}"`}, which keeps the response from the page.`,
  'stream-over-http-1': () => 'A stream cannot be sent over HTTP/1.1.',
  network: ({ url }) => `${parseUrl(url)?.host ?? url} gives no answer.`,
  'event-source-status': ({ status }) => `The status is ${status}; an event stream needs 200.`,
  'event-source-content-type': ({ contentType }) =>
    `The content type is ${contentType ?? 'missing'}, not text/event-stream.`,
  'websocket-handshake': ({ status }) => `The status is ${status}; a WebSocket needs 101.`,
};

function onlyThese(listed: readonly string[]): string {
  return listed.length === 0 ? '' : `, only ${listed.join(', ')}`;
}

function wildcardReason(isWildcardLiteral: boolean): string {
  return isWildcardLiteral ? '; "*" is not a wildcard when the request includes credentials' : '';
}
