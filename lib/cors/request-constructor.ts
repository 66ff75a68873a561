import { combineHeaders, hasHeader, type Header } from '../http/header-list';
import { isCorsSafelistedMethod, normalizeMethod } from '../http/method';
import { includesCredentials } from '../http/origin';
import { extractBody } from './body';
import { methodBlock, methodClaim, requestUrl, thrower, type Constructed } from './constructed';
import { createFetchRequest } from './fetch-request';
import { HeadersObject, type HeaderOutcome } from './headers-object';
import type { Profile } from './profile';
import { readInit } from './request-init';
import type { Page } from './scenario';
import type { RequestBody, RequestInput } from '../http/request-input';
import { stepsOf, type Check, type Trace } from './trace';

const step = stepsOf('dom-request');
const urlStep = step('5.2');
const methodStep = step('25.2');
const headersStep = step('33.5');
const bodyStep = step('35');
const streamStep = step('39.1');
const checks: readonly Check[] = [
  { rule: urlStep, subject: 'The URL is valid.' },
  { rule: methodStep, subject: 'The method may be used.' },
  { rule: headersStep, subject: 'The headers may be sent.' },
  { rule: bodyStep, subject: 'The method may have a body.' },
];

/**
 * What `fetch(url, init)` and `new Request(url, init)` make of their arguments. Every exception of the standard is a
 * TypeError.
 * @see https://fetch.spec.whatwg.org/#dom-request
 */
export function constructRequest(
  input: RequestInput,
  page: Page,
  profile: Profile,
  trace: Trace,
): Constructed {
  const strippedHeaders: Header[] = [];
  const thrown = thrower(trace, strippedHeaders);
  trace.expect(checks);

  const init = readInit(input, page, profile);
  if ('member' in init) {
    const { member, value } = init;
    return thrown(step(), { kind: 'member-value-invalid', member, value });
  }
  // 5.1
  const url = requestUrl(input, page, urlStep, trace);
  // 5.2
  if (!url) return thrown(urlStep, { kind: 'invalid-url', url: input.url });
  // 5.3
  if (includesCredentials(url)) {
    return thrown(step('5.3'), { kind: 'url-includes-credentials', url: input.url });
  }
  // 10
  if (profile.isWindowMemberRead && input.window !== undefined && input.window !== null) {
    return thrown(step('10'), { kind: 'window-not-null' });
  }
  // 16, 17
  const { mode, cacheMode } = init;
  if (mode === 'navigate') {
    return thrown(step('17'), { kind: 'navigate-mode' });
  }
  // 21
  if (cacheMode === 'only-if-cached' && mode !== 'same-origin') {
    return thrown(step('21'), { kind: 'only-if-cached-mode', mode });
  }
  // 25
  const { method: authorMethod = 'GET' } = input;
  const block = methodBlock(authorMethod);
  if (block) return thrown(methodStep, block);
  const method = normalizeMethod(authorMethod);
  trace.passed(methodStep, methodClaim(authorMethod, method));
  // 32
  const isNoCors = mode === 'no-cors';
  if (isNoCors && !isCorsSafelistedMethod(method)) {
    return thrown(step('32.1'), { kind: 'no-cors-method', method });
  }
  // 33
  const headers = new HeadersObject(isNoCors ? 'request-no-cors' : 'request', profile);
  const isFilledAtOnce = input.api === 'Headers' || (input.headerOperation ?? 'fill') === 'fill';
  const apply = (filled: Iterable<readonly [Header, HeaderOutcome]>): Constructed | null => {
    for (const [header, outcome] of filled) {
      if (outcome.kind === 'invalid') return thrown(headersStep, outcome.block);
      if (outcome.kind === 'dropped') {
        strippedHeaders.push(header);
        const why =
          outcome.by === 'forbidden'
            ? 'scripts may not set it'
            : 'the mode "no-cors" allows safelisted headers only';
        trace.passed(headersStep, `${header[0]} is dropped: ${why}.`);
      }
    }
    return null;
  };
  const invalid = isFilledAtOnce ? apply(fill(headers, input, profile)) : null;
  if (invalid) return invalid;
  // 35
  if (input.body && (method === 'GET' || method === 'HEAD')) {
    return thrown(bodyStep, { kind: 'body-with-get-or-head', method });
  }
  trace.expectNoLonger(bodyStep);
  // 37
  const sent = bodyAsSent(input.body, profile);
  if (sent?.kind === 'ReadableStream' && input.keepalive) {
    return thrown(step('37.1'), { kind: 'stream-with-keepalive' });
  }
  const { body, type } = sent ? extractBody(sent) : { body: null, type: null };
  if (type !== null && !hasHeader(headers.headerList, 'content-type')) {
    if (profile.isBodyTypeGuarded) headers.append(['Content-Type', type]);
    else headers.headerList.push(['Content-Type', type]);
  }
  const lateInvalid = isFilledAtOnce ? null : apply(fillAsGiven(headers, input));
  if (lateInvalid) return lateInvalid;
  // 39
  const isStream = body !== null && !body.hasSource;
  const isRefused = isStream && profile.streamBody === 'not-supported';
  if (isRefused && !input.aborted) {
    return thrown(streamStep, { kind: 'stream-not-supported' }, 'NotSupportedError');
  }
  if (isStream && !isRefused) {
    if (input.duplex === undefined) return thrown(streamStep, { kind: 'stream-without-duplex' });
    if (isNoCors) return thrown(step('39.2'), { kind: 'stream-mode', mode });
  }

  const request = createFetchRequest({
    url,
    method,
    origin: page.origin,
    headerList: headers.headerList,
    // 42
    body,
    mode,
    credentialsMode: init.credentialsMode,
    cacheMode,
    redirectMode: init.redirectMode,
    keepalive: input.keepalive ?? false,
    integrity: input.integrity ?? '',
    referrer: init.referrer,
    referrerPolicy: init.referrerPolicy,
    targetAddressSpace: init.targetAddressSpace,
    useCorsPreflight: { stream: isStream, uploadListener: false },
    unsafeRequestFlag: true,
  });
  return { kind: 'request', request, strippedHeaders };
}

/**
 * Each header in turn, with what became of it. A Headers object is read in the order of its names, with the values of
 * each name combined.
 * @see https://fetch.spec.whatwg.org/#concept-header-list-sort-and-combine
 */
function* fill(
  headers: HeadersObject,
  input: RequestInput,
  profile: Profile,
): Generator<readonly [Header, HeaderOutcome]> {
  if (input.api === 'Headers') {
    const own = new HeadersObject('none', profile);
    for (const [header, outcome] of fillAsGiven(own, input))
      if (outcome.kind === 'invalid') yield [header, outcome];
    const combined = combineHeaders(own.headerList).map(([name, value]): Header => [
      name.toLowerCase(),
      value,
    ]);
    const sorted = combined.toSorted(([one], [other]) => (one < other ? -1 : 1));
    for (const header of sorted) yield [header, headers.append(header)];
    return;
  }
  yield* fillAsGiven(headers, input);
}

function* fillAsGiven(
  headers: HeadersObject,
  input: RequestInput,
): Generator<readonly [Header, HeaderOutcome]> {
  for (const header of input.headers ?? []) {
    yield [header, input.headerOperation === 'set' ? headers.set(header) : headers.append(header)];
  }
  if (input.thenSet) yield [input.thenSet, headers.set(input.thenSet)];
}

function bodyAsSent(body: RequestBody | undefined, profile: Profile): RequestBody | null {
  if (body?.kind === 'ReadableStream' && profile.streamBody === 'sent-as-string') {
    return { kind: 'string', text: '[object ReadableStream]' };
  }
  return body ?? null;
}
