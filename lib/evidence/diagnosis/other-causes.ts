import { parseUrl } from '../../http/origin';
import { triagePage, type NotCors } from '../console/meanings';
import { rowsOf, valueOf, type SeenExchange } from '../seen';
import type { Cause, OtherCause, Quote } from './diagnosis';
import type { PlacedExchange } from './exchange-index';
import type { RequestCase } from './request-case';
import { originOf } from './told-origin';

/** Each cause that is no block, in a sentence. */
const otherCauses: Readonly<Record<OtherCause, string>> = {
  'name-not-resolved': 'The host name has no address. Nothing was sent; CORS has no part in it.',
  certificate:
    'The browser does not trust the certificate, or could not agree on TLS. CORS has no part in it.',
  'no-connection': 'The connection failed, or it ended without a response. CORS has no part in it.',
  offline: 'The browser was offline, or changed networks. CORS has no part in it.',
  protocol: 'The response breaks the rules of HTTP or TLS. CORS has no part in it.',
  'blocked-by-client':
    'An extension or a setting of the browser blocked the request. CORS has no part in it.',
  'opaque-response-blocking':
    'Opaque response blocking kept the response of a request without CORS from the page.',
  'service-worker':
    'A service worker handled the request. What it fetched failed, or may not be used for it.',
  'connection-allowlist': "The page's Connection-Allowlist does not list the URL. Nothing was sent.",
  'not-a-browser': 'The request was not made by a page in a browser. CORS does not apply to it.',
  'wrong-host': 'The status is 421: the request went to a server that does not serve this host.',
  'proxy-login': 'A proxy on the way requires a login (407). Its response has no CORS headers.',
  'referrer-policy': '"strict-origin-when-cross-origin" is the default Referrer-Policy, not an error.',
  'upgraded-to-https':
    "This is not an error: the page's policy turns http: into https:, and ws: into wss:, before the request is sent. If that request fails, its server may have no https:.",
  'mixed-content-upgraded':
    'This is not an error: the browser requests the images, audio and video of a secure page over https: instead of http:. If that request fails, its server may have no https:.',
  'forbidden-header': 'No script may set this header. The browser leaves it out; nothing is blocked.',
  canvas: 'The canvas holds an image of another origin that was loaded without CORS.',
  cookie: 'The browser did not store the cookie. The request itself is not blocked.',
  'same-origin': 'The page and the URL have the same origin. CORS has no part in it.',
  hsts: 'The browser itself redirects http: to https: (HSTS); the server never sees the first request. Write https: in the URL.',
  'http-cache':
    'The response is an old one, from the HTTP cache: it was stored for an earlier request, and the server was not asked. "Disable cache" in the developer tools shows what the server sends now.',
  extension:
    "The request comes from an extension. A content script's requests are made with the page's origin; let the extension's background script make them.",
  'cors-header-on-request':
    'Access-Control-Allow-… are headers of the response. On a request, all they do is cause a preflight.',
  'request-without-origin':
    'The request has no Origin header, so the server may respond differently to a page. Send it again with -H "Origin: …".',
  'nothing-blocked': 'Nothing in the evidence blocks the response.',
  'not-told': "The evidence doesn't say why the request failed.",
};

const page: Readonly<Partial<Record<OtherCause, readonly string[]>>> = {
  'same-origin': [triagePage, '/errors/network'],
  hsts: ['/errors/preflight-redirect', '/guide/redirects'],
  'http-cache': ['/guide/caching#also-when-there-was-no-origin'],
  'service-worker': [
    '/guide/errors-that-look-like-cors#a-service-worker',
    '/guide/caching#a-cache-of-the-pages-own',
  ],
  extension: ['/guide/what-cors-is'],
  'cors-header-on-request': ['/guide/how-cors-works', '/errors/header-not-allowed'],
  'request-without-origin': ['/symptoms#curl-gets-a-200-the-page-gets-an-error', '/guide/what-cors-is'],
  'nothing-blocked': [triagePage],
  'not-told': [triagePage, '/errors/network'],
  'wrong-host': [`${triagePage}#a-proxy-on-the-way`],
  'proxy-login': [`${triagePage}#a-proxy-on-the-way`],
  'not-a-browser': ['/guide/what-cors-is#outside-of-pages', '/errors/network'],
};

/** Whether the cause says that the page gets its response, as far as the evidence goes. */
export function isFine(kind: Cause['kind']): boolean {
  return kind === 'nothing-blocked' || kind === 'request-without-origin';
}

const asides: ReadonlySet<Cause['kind']> = new Set([
  'referrer-policy',
  'http-cache',
  'upgraded-to-https',
  'mixed-content-upgraded',
  'forbidden-header',
  'cookie',
]);

/** Whether the cause is something beside the request: it neither blocks it nor says that nothing does. */
export function isAside(kind: Cause['kind']): boolean {
  return asides.has(kind);
}

/** A cause that is no block. */
export function otherCause(kind: OtherCause, quotes: readonly Quote[], pages?: readonly string[]): Cause {
  return { kind, sentence: otherCauses[kind], rule: null, quotes, pages: pages ?? page[kind] ?? [] };
}

const programs =
  /^(?:okhttp|Dart\/|PostmanRuntime|insomnia|python-requests|axios\/|node-fetch|Go-http-client|Apache-HttpClient|Java\/|undici|.*\bCFNetwork\/)/i;

/** Causes that the exchanges show, and that are no blocks. */
export function otherCausesIn(one: RequestCase): readonly Cause[] {
  const causes: Cause[] = [];
  for (const placed of [one.preflight, one.actual]) if (placed) causes.push(...causesIn(placed));
  const origin = valueOf(one.pageOrigin);
  const { actual } = one;
  if (actual && one.pageOrigin.kind === 'seen') {
    const quote: Quote = { text: actual.text, at: one.pageOrigin.at, quoted: origin ?? '' };
    if (/^(?:chrome|moz|safari-web)-extension:/.test(origin ?? ''))
      causes.push(otherCause('extension', [quote]));
  }
  return causes.filter(({ kind }, index) => causes.findIndex((cause) => cause.kind === kind) === index);
}

function causesIn({ text, exchange }: PlacedExchange): readonly Cause[] {
  const { request, response, fromHttpCache, fromServiceWorker } = exchange;
  const causes: Cause[] = [];
  const isAllowed = rowsOf(response.headers, 'access-control-allow-origin').length > 0;
  if (fromHttpCache && !isAllowed)
    causes.push(otherCause('http-cache', [{ text, at: fromHttpCache, quoted: 'from the HTTP cache' }]));
  if (fromServiceWorker && !isAllowed)
    causes.push(
      otherCause('service-worker', [{ text, at: fromServiceWorker, quoted: 'from a service worker' }]),
    );
  const status = response.status;
  const byStatus: Readonly<Record<number, NotCors>> = { 407: 'proxy-login', 421: 'wrong-host' };
  const told = status.kind === 'seen' ? byStatus[status.value] : undefined;
  const isOfProxy = rowsOf(response.headers, 'access-control-allow-origin').length === 0;
  if (told !== undefined && status.kind === 'seen' && (told === 'wrong-host' || isOfProxy)) {
    causes.push(otherCause(told, [{ text, at: status.at, quoted: String(status.value) }]));
  }
  const reason = rowsOf(response.headers, 'non-authoritative-reason')[0];
  if (reason && /HSTS/i.test(reason.value)) {
    causes.push(otherCause('hsts', [{ text, at: reason.at, quoted: `${reason.name}: ${reason.value}` }]));
  }
  const misplaced = request.headers.rows.find(({ name }) => /^access-control-(?:allow|expose)-/i.test(name));
  const asked = rowsOf(request.headers, 'access-control-request-headers')[0];
  if (misplaced) {
    causes.push(
      otherCause('cors-header-on-request', [
        { text, at: misplaced.at, quoted: `${misplaced.name}: ${misplaced.value}` },
      ]),
    );
  } else if (asked && /\baccess-control-allow-/i.test(asked.value)) {
    causes.push(
      otherCause('cors-header-on-request', [{ text, at: asked.at, quoted: `${asked.name}: ${asked.value}` }]),
    );
  }
  const agent = rowsOf(request.headers, 'user-agent')[0];
  if (agent && programs.test(agent.value)) {
    causes.push(
      otherCause('not-a-browser', [{ text, at: agent.at, quoted: `${agent.name}: ${agent.value}` }]),
    );
  }
  return causes;
}

/** Whether the request was made by a program that was not told to send an Origin. */
export function isWithoutOrigin({ source, request }: SeenExchange): boolean {
  return (
    source.form === 'curl' &&
    source.engine === null &&
    request.headers.isWhole &&
    rowsOf(request.headers, 'origin').length === 0
  );
}

/** Whether page and URL are of the same origin. */
export function isSameOriginRequest(one: RequestCase, url: string): boolean {
  const origin = originOf(one);
  return origin !== null && origin !== 'null' && parseUrl(url)?.origin === origin;
}
