import { combinedValue, type Header } from '../http/header-list';
import { isForbiddenRequestHeader } from '../http/forbidden-request-header';
import { normalizeHeaderValue } from '../http/header-value';
import { isForbiddenMethod, normalizeMethod } from '../http/method';
import { withCharsetUtf8 } from '../http/mime-type';
import { parseUrl } from '../http/origin';
import { isToken } from '../http/token';
import type { Block } from './block';
import { extractBody, type BodyWithType } from './body';
import { baseUrl } from './base-url';
import type { Constructed } from './constructed';
import { invalidHeader, setHeader } from './headers-object';
import type { Profile } from './profile';
import { createFetchRequest } from './fetch-request';
import type { Page, RequestInput } from './scenario';
import { methodClaim } from './request-constructor';
import type { Rule } from './prediction';
import { stepsOf, type Trace } from './trace';

const open = stepsOf('the-open()-method', 'XMLHttpRequest open()', 'xhr');
const setRequestHeader = stepsOf('the-setrequestheader()-method', 'XMLHttpRequest setRequestHeader()', 'xhr');
const send = stepsOf('the-send()-method', 'XMLHttpRequest send()', 'xhr');

/**
 * What `open()`, `setRequestHeader()` and `send()` make of their arguments.
 * @see https://xhr.spec.whatwg.org/#the-open()-method
 */
export function constructXmlHttpRequest(
  input: RequestInput,
  page: Page,
  profile: Profile,
  trace: Trace,
): Constructed {
  const strippedHeaders: Header[] = [];
  const thrown = (name: string, rule: Rule, block: Block, claim: string): Constructed => {
    trace.failed(rule, claim);
    return { kind: 'thrown', name, block, strippedHeaders };
  };

  // open() 2
  const authorMethod = input.method ?? 'GET';
  if (!isToken(authorMethod)) {
    const block = { kind: 'method-invalid', method: authorMethod } as const;
    return thrown(syntaxErrorUnlessWide(authorMethod), open('2'), block, `"${authorMethod}" is no method.`);
  }
  // open() 3
  if (isForbiddenMethod(authorMethod)) {
    const block = { kind: 'forbidden-method', method: authorMethod } as const;
    return thrown('SecurityError', open('3'), block, `${authorMethod} is a forbidden method.`);
  }
  // open() 4
  const method = normalizeMethod(authorMethod);
  trace.passed(open('4'), methodClaim(authorMethod, method));
  // open() 5, 6
  const parsedUrl = parseUrl(input.url, baseUrl(page));
  if (!parsedUrl) {
    const block = { kind: 'invalid-url', url: input.url } as const;
    return thrown('SyntaxError', open('6'), block, `"${input.url}" is no valid URL.`);
  }
  // open() 8
  if (parsedUrl.host !== '') {
    if (input.username !== undefined) parsedUrl.username = input.username;
    if (input.password !== undefined) parsedUrl.password = input.password;
  }
  trace.passed(open('6'), `The URL is valid: ${parsedUrl.href}`);

  const combined = new Map<string, { name: string; values: string[] }>();
  for (const authorHeader of input.headers ?? []) {
    // setRequestHeader() 3
    const [name] = authorHeader;
    const value = normalizeHeaderValue(authorHeader[1]);
    // setRequestHeader() 4
    const invalid = invalidHeader(name, value);
    if (invalid) {
      return thrown(
        syntaxErrorUnlessWide(name + value),
        setRequestHeader('4'),
        invalid,
        `${name} with that value is no header.`,
      );
    }
    // setRequestHeader() 5
    if (isForbiddenRequestHeader(name, value) || profile.droppedRequestHeaders.has(name.toLowerCase())) {
      strippedHeaders.push(authorHeader);
      trace.passed(setRequestHeader('5'), `${name} is dropped: scripts may not set it.`);
      continue;
    }
    // setRequestHeader() 6
    const known = combined.get(name.toLowerCase());
    if (known) known.values.push(value);
    else combined.set(name.toLowerCase(), { name, values: [value] });
  }
  let headerList: Header[] = [...combined.values()].map(({ name, values }) => [name, values.join(', ')]);

  // send() 3
  const isBodyDropped = input.body !== undefined && (method === 'GET' || method === 'HEAD');
  if (isBodyDropped) trace.passed(send('3'), `The body is dropped: a ${method} has none.`);
  // send() 4
  let bodyWithType: BodyWithType | null = null;
  if (input.body && !isBodyDropped) {
    const isString = input.body.kind === 'string' || input.body.kind === 'ReadableStream';
    bodyWithType = extractBody(
      input.body.kind === 'ReadableStream' ? { kind: 'string', text: '[object ReadableStream]' } : input.body,
    );
    const originalAuthorContentType = combinedValue(headerList, 'content-type');
    if (originalAuthorContentType === null) {
      if (bodyWithType.type !== null) headerList.push(['Content-Type', bodyWithType.type]);
    } else if (isString) {
      const contentType = withCharsetUtf8(originalAuthorContentType);
      if (contentType !== null) headerList = setHeader(headerList, ['Content-Type', contentType]);
    }
  }
  // send() 5
  const isListened =
    (input.uploadListener ?? false) && (profile.doesUploadListenerCountWithoutBody || bodyWithType !== null);

  return {
    kind: 'request',
    strippedHeaders,
    // send() 6
    request: createFetchRequest({
      url: parsedUrl,
      method,
      origin: page.origin,
      headerList,
      body: bodyWithType?.body ?? null,
      credentialsMode: input.credentials === 'include' ? 'include' : 'same-origin',
      useCorsPreflight: { stream: false, uploadListener: isListened },
      unsafeRequestFlag: true,
    }),
  };
}

/** A code point over 255 is no byte, which Web IDL answers with a TypeError before any step. */
function syntaxErrorUnlessWide(value: string): 'SyntaxError' | 'TypeError' {
  return /[\u0100-\uffff]/.test(value) ? 'TypeError' : 'SyntaxError';
}
