import { combinedValue, combineHeaders, hasHeader, setHeader, type Header } from '../../http/header-list';
import { normalizeMethod } from '../../http/method';
import { withBlobTypeSent } from '../blob-type';
import { extractBody, type BodyWithType } from '../body';
import { methodBlock, methodClaim, requestUrl, thrower, type Constructed } from '../constructed';
import { createFetchRequest } from '../fetch-request';
import { HeadersObject } from '../headers-object';
import type { Profile } from '../profile';
import type { Page } from '../scenario';
import type { RequestBody, RequestInput } from '../../http/request-input';
import { stepsOf, type Trace } from '../trace';

const open = stepsOf('the-open()-method');
const setRequestHeader = stepsOf('the-setrequestheader()-method');
const timeoutStep = stepsOf('the-timeout-attribute')('1');
const send = stepsOf('the-send()-method');

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
  const thrown = thrower(trace, strippedHeaders);

  // open() 2, 3
  const authorMethod = input.method ?? 'GET';
  const block = methodBlock(authorMethod);
  if (block) {
    const isForbidden = block.kind === 'forbidden-method';
    const name = isForbidden ? 'SecurityError' : syntaxErrorUnlessWide(authorMethod);
    return thrown(open(isForbidden ? '3' : '2'), block, name);
  }
  // open() 4
  const method = normalizeMethod(authorMethod);
  trace.passed(open('4'), methodClaim(authorMethod, method));
  // open() 5, 6
  const parsedUrl = requestUrl(input, page, open('6'), trace);
  if (!parsedUrl) return thrown(open('6'), { kind: 'invalid-url', url: input.url }, 'SyntaxError');
  // open() 8
  if (parsedUrl.host !== '') {
    if (input.username !== undefined) parsedUrl.username = input.username;
    if (input.password !== undefined) parsedUrl.password = input.password;
  }

  if (input.synchronous && input.timeout) {
    return thrown(timeoutStep, { kind: 'synchronous-timeout', timeout: input.timeout }, 'InvalidAccessError');
  }

  const headers = new HeadersObject('request', profile);
  for (const header of input.headers ?? []) {
    // setRequestHeader() 3 to 5
    const outcome = headers.append(header);
    if (outcome.kind === 'invalid') {
      return thrown(setRequestHeader('4'), outcome.block, syntaxErrorUnlessWide(header.join('')));
    }
    if (outcome.kind === 'dropped') {
      strippedHeaders.push(header);
      trace.passed(setRequestHeader('5'), `${header[0]} is dropped: scripts may not set it.`);
    }
  }
  // setRequestHeader() 6
  let headerList = combineHeaders(headers.headerList);

  // send() 3
  const isBodyDropped = input.body !== undefined && (method === 'GET' || method === 'HEAD');
  if (isBodyDropped) trace.passed(send('3'), `The body is dropped: a ${method} request has none.`);
  const typeLeft = input.body && isBodyDropped ? profile.typeOfDroppedBody(input.body.kind) : null;
  if (typeLeft !== null && !hasHeader(headerList, 'content-type'))
    headerList.push(['Content-Type', typeLeft]);
  // send() 4
  let bodyWithType: BodyWithType | null = null;
  let contentTypeAsWritten: string | undefined;
  if (input.body && !isBodyDropped) {
    const object: RequestBody =
      input.body.kind === 'ReadableStream' ? { kind: 'string', text: '[object ReadableStream]' } : input.body;
    bodyWithType = withBlobTypeSent('xhr', object, extractBody(object), profile);
    const originalAuthorContentType = combinedValue(headerList, 'content-type');
    if (originalAuthorContentType === null) {
      if (bodyWithType.type !== null) headerList.push(['Content-Type', bodyWithType.type]);
    } else {
      const contentType = profile.contentTypeInUtf8(originalAuthorContentType, object.kind);
      if (contentType !== null) {
        headerList = setHeader(headerList, ['Content-Type', contentType]);
        contentTypeAsWritten = originalAuthorContentType;
      }
    }
  }
  // send() 5
  const isListened =
    (input.uploadListener ?? false) &&
    (!input.synchronous || profile.doesUploadListenerCountWhenSynchronous) &&
    (profile.doesUploadListenerCountWithoutBody || bodyWithType !== null);

  return {
    kind: 'request',
    strippedHeaders,
    // send() 6
    request: createFetchRequest({
      url: parsedUrl,
      method,
      origin: page.origin,
      headerList,
      ...(contentTypeAsWritten !== undefined && { contentTypeAsWritten }),
      body: bodyWithType?.body ?? null,
      credentialsMode: input.credentials === 'include' ? 'include' : 'same-origin',
      useCorsPreflight: { stream: false, uploadListener: isListened },
      unsafeRequestFlag: true,
    }),
  };
}

/** A code point over 255 is not a byte, which Web IDL answers with a TypeError before any step. */
function syntaxErrorUnlessWide(value: string): 'SyntaxError' | 'TypeError' {
  return /[\u0100-\uffff]/.test(value) ? 'TypeError' : 'SyntaxError';
}
