import type { Header } from '../http/header-list';
import { hasHeader } from '../http/header-list';
import { isCorsSafelistedMethod, isForbiddenMethod, normalizeMethod } from '../http/method';
import { includesCredentials, isSameOrigin, parseUrl } from '../http/origin';
import { isToken } from '../http/token';
import type { Block } from './block';
import { extractBody, type BodyWithType } from './body';
import { baseUrl } from './base-url';
import type { Constructed } from './constructed';
import {
  createFetchRequest,
  type CacheMode,
  type CredentialsMode,
  type FetchRequest,
  type RedirectMode,
} from './fetch-request';
import { HeadersObject } from './headers-object';
import type { Profile } from './profile';
import type { Page, RequestBody, RequestInput } from './scenario';
import type { Check, Trace } from './trace';

const check = (step: string, subject: string): Check => ({
  rule: { spec: 'fetch', anchor: 'dom-request', step, title: 'Request constructor' },
  subject,
});
const checks = {
  members: check('', 'Every member of init has one of its values.'),
  url: check('5.2', 'The URL is valid.'),
  urlCredentials: check('5.3', 'The URL has no user name and no password.'),
  window: check('10', 'The member window is null or absent.'),
  mode: check('17', 'The mode is not "navigate".'),
  onlyIfCached: check('21', 'The cache mode goes with the mode.'),
  method: check('25.2', 'The method may be used.'),
  noCorsMethod: check('32.1', 'The mode "no-cors" allows the method.'),
  headers: check('33.5', 'The headers may be sent.'),
  bodyMethod: check('35', 'The method may have a body.'),
  duplex: check('39.1', 'A stream is declared half-duplex.'),
  streamMode: check('39.2', 'The mode allows a stream.'),
} as const;
const order: readonly Check[] = [checks.url, checks.method, checks.headers, checks.bodyMethod];

const members = {
  mode: new Set(['cors', 'navigate', 'no-cors', 'same-origin']),
  credentials: new Set(['omit', 'same-origin', 'include']),
  cache: new Set(['default', 'no-store', 'reload', 'no-cache', 'force-cache', 'only-if-cached']),
  redirect: new Set(['follow', 'error', 'manual']),
  duplex: new Set(['half']),
  referrerPolicy: new Set([
    '',
    'no-referrer',
    'no-referrer-when-downgrade',
    'same-origin',
    'origin',
    'strict-origin',
    'origin-when-cross-origin',
    'strict-origin-when-cross-origin',
    'unsafe-url',
  ]),
} as const;

/**
 * What `fetch(url, init)` and `new Request(url, init)` make of their arguments. Every exception of the standard is a TypeError.
 * @see https://fetch.spec.whatwg.org/#dom-request
 */
export function constructRequest(
  input: RequestInput,
  page: Page,
  profile: Profile,
  trace: Trace,
): Constructed {
  const strippedHeaders: Header[] = [];
  const thrown = (failed: Check, block: Block, claim: string, name = 'TypeError'): Constructed => {
    trace.failed(failed, claim);
    const reached = order.findIndex((candidate) => stepNumber(candidate) > stepNumber(failed));
    trace.notReached(reached === -1 ? [] : order.slice(reached));
    return { kind: 'thrown', name, block, strippedHeaders };
  };

  for (const member of memberNames) {
    const value = input[member];
    if (value !== undefined && !members[member].has(value)) {
      return thrown(
        checks.members,
        { kind: 'member-value-invalid', member, value },
        `"${value}" is no value of the member ${member}.`,
      );
    }
  }
  // 5.1
  const url = parseUrl(input.url, baseUrl(page));
  // 5.2
  if (!url)
    return thrown(checks.url, { kind: 'invalid-url', url: input.url }, `"${input.url}" is no valid URL.`);
  // 5.3
  if (includesCredentials(url)) {
    return thrown(
      checks.urlCredentials,
      { kind: 'url-includes-credentials', url: input.url },
      'The URL has a user name or a password in it.',
    );
  }
  trace.passed(checks.url, `The URL is valid: ${url.href}`);
  // 10
  if (profile.isWindowMemberRead && input.window !== undefined && input.window !== null) {
    return thrown(checks.window, { kind: 'window-not-null' }, 'The member window is not null.');
  }
  // 14
  const referrer = parseReferrer(input.referrer, page);
  if (referrer === null) {
    return thrown(
      checks.members,
      { kind: 'member-value-invalid', member: 'referrer', value: input.referrer ?? '' },
      `The referrer "${input.referrer}" is no valid URL.`,
    );
  }
  // 16, 17
  const mode = modeOf(input.mode);
  if (mode === null)
    return thrown(checks.mode, { kind: 'navigate-mode' }, 'No script can use the mode "navigate".');
  // 20, 21
  const cacheMode = isCacheMode(input.cache) ? input.cache : 'default';
  if (cacheMode === 'only-if-cached' && mode !== 'same-origin') {
    return thrown(
      checks.onlyIfCached,
      { kind: 'only-if-cached-mode', mode },
      `The cache mode "only-if-cached" needs the mode "same-origin", not "${mode}".`,
    );
  }
  // 25
  const authorMethod = input.method ?? 'GET';
  if (!isToken(authorMethod)) {
    return thrown(
      checks.method,
      { kind: 'method-invalid', method: authorMethod },
      `"${authorMethod}" is no method: it is empty or has a character no method may have.`,
    );
  }
  if (isForbiddenMethod(authorMethod)) {
    return thrown(
      checks.method,
      { kind: 'forbidden-method', method: authorMethod },
      `${authorMethod} is a forbidden method.`,
    );
  }
  const method = normalizeMethod(authorMethod);
  trace.passed(
    checks.method,
    method === authorMethod
      ? `The method is ${method}.`
      : `The method ${authorMethod} is normalised to ${method}.`,
  );
  // 32
  if (mode === 'no-cors' && !isCorsSafelistedMethod(method)) {
    return thrown(
      checks.noCorsMethod,
      { kind: 'no-cors-method', method },
      `The mode "no-cors" allows GET, HEAD and POST, not ${method}.`,
    );
  }
  const headers = new HeadersObject(mode === 'no-cors' ? 'request-no-cors' : 'request', profile);
  // 33
  const fill: (header: Header) => ReturnType<HeadersObject['append']> =
    input.headerOperation === 'set' ? (header) => headers.set(header) : (header) => headers.append(header);
  const operations: (readonly [Header, typeof fill])[] = (input.headers ?? []).map((header) => [
    header,
    fill,
  ]);
  if (input.thenSet) operations.push([input.thenSet, (header) => headers.set(header)]);
  for (const [header, operation] of operations) {
    const outcome = operation(header);
    if (outcome.kind === 'invalid') {
      return thrown(checks.headers, outcome.block, `${header[0]} with that value is no header.`);
    }
    if (outcome.kind === 'dropped') {
      strippedHeaders.push(header);
      trace.passed(
        checks.headers,
        outcome.by === 'forbidden'
          ? `${header[0]} is dropped: scripts may not set it.`
          : `${header[0]} is dropped: the mode "no-cors" allows safelisted headers only.`,
      );
    }
  }
  // 35
  if (input.body && (method === 'GET' || method === 'HEAD')) {
    return thrown(
      checks.bodyMethod,
      { kind: 'body-with-get-or-head', method },
      `A ${method} may not have a body.`,
    );
  }
  // 37
  const sent = bodyAsSent(input.body, profile);
  if (sent?.kind === 'ReadableStream' && input.keepalive) {
    return thrown(
      checks.bodyMethod,
      { kind: 'stream-with-keepalive' },
      'A keepalive request may not have a stream.',
    );
  }
  const bodyWithType: BodyWithType | null = sent ? extractBody(sent) : null;
  if (bodyWithType && bodyWithType.type !== null && !hasHeader(headers.headerList, 'content-type')) {
    headers.append(['Content-Type', bodyWithType.type]);
  }
  // 39
  const isStream = bodyWithType !== null && !bodyWithType.body.hasSource;
  if (isStream && profile.streamBody === 'not-supported') {
    return thrown(
      checks.duplex,
      { kind: 'stream-not-supported' },
      'This browser sends no streams.',
      'NotSupportedError',
    );
  }
  if (isStream && input.duplex === undefined) {
    return thrown(
      checks.duplex,
      { kind: 'stream-without-duplex' },
      'A stream needs the member duplex: "half".',
    );
  }
  if (isStream && mode !== 'same-origin' && mode !== 'cors') {
    return thrown(checks.streamMode, { kind: 'stream-mode', mode }, `The mode "${mode}" allows no stream.`);
  }

  const request = createFetchRequest({
    url,
    method,
    origin: page.origin,
    headerList: headers.headerList,
    // 42
    body: bodyWithType?.body ?? null,
    mode,
    credentialsMode: isCredentialsMode(input.credentials) ? input.credentials : 'same-origin',
    cacheMode,
    redirectMode: isRedirectMode(input.redirect) ? input.redirect : 'follow',
    keepalive: input.keepalive ?? false,
    referrer,
    referrerPolicy: input.referrerPolicy ?? '',
    useCorsPreflight: { stream: isStream, uploadListener: false },
    unsafeRequestFlag: true,
  });
  return { kind: 'request', request, strippedHeaders };
}

const memberNames = ['cache', 'credentials', 'duplex', 'mode', 'redirect', 'referrerPolicy'] as const;

function stepNumber({ rule }: Check): number {
  return Number(rule.step);
}

function modeOf(mode: string | undefined): 'cors' | 'no-cors' | 'same-origin' | null {
  if (mode === 'no-cors' || mode === 'same-origin') return mode;
  return mode === 'navigate' ? null : 'cors';
}

function isCacheMode(value: string | undefined): value is CacheMode {
  return value !== undefined && members.cache.has(value);
}

function isCredentialsMode(value: string | undefined): value is CredentialsMode {
  return value !== undefined && members.credentials.has(value);
}

function isRedirectMode(value: string | undefined): value is RedirectMode {
  return value !== undefined && members.redirect.has(value);
}

function parseReferrer(referrer: string | undefined, page: Page): FetchRequest['referrer'] | null {
  if (referrer === undefined) return 'client';
  // 14.2
  if (referrer === '') return 'no-referrer';
  // 14.3
  const url = parseUrl(referrer, baseUrl(page));
  if (!url) return null;
  return isSameOrigin(url.origin, page.origin) ? url : 'client';
}

function bodyAsSent(body: RequestBody | undefined, profile: Profile): RequestBody | null {
  if (body?.kind === 'ReadableStream' && profile.streamBody === 'sent-as-string') {
    return { kind: 'string', text: '[object ReadableStream]' };
  }
  return body ?? null;
}
