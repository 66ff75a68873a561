import { javascriptBody } from './body';
import { quoteJavascript } from './javascript-string';
import type { SnippetRequest } from './request';

/**
 * The request as an XMLHttpRequest. A synchronous one has no responseType: in a page, setting it throws.
 * @see https://xhr.spec.whatwg.org/#the-responsetype-attribute
 */
export function xmlHttpRequestSnippet(request: SnippetRequest): string {
  const body = javascriptBody(request);
  const isSynchronous = request.synchronous === true;
  const lines = [
    'const xhr = new XMLHttpRequest();',
    `xhr.open(${openArguments(request).join(', ')});`,
    ...(request.timeout ? [`xhr.timeout = ${request.timeout};`] : []),
    ...request.headers.map(
      ([name, value]) => `xhr.setRequestHeader(${quoteJavascript(name)}, ${quoteJavascript(value)});`,
    ),
  ];
  if (request.credentials === 'include') lines.push('xhr.withCredentials = true;');
  if (!isSynchronous) {
    lines.push(
      `xhr.responseType = 'json';`,
      `xhr.addEventListener('load', () => console.log(xhr.status, xhr.response));`,
      `xhr.addEventListener('error', () => console.error('Blocked, or not reached'));`,
      ...(request.timeout
        ? [`xhr.addEventListener('timeout', () => console.error('No response in time'));`]
        : []),
    );
  }
  if (request.uploadListener === true) {
    lines.push(`xhr.upload.addEventListener('progress', ({ loaded }) => console.log(loaded));`);
  }
  lines.push(`xhr.send(${body?.expression ?? ''});`);
  if (isSynchronous) lines.push('console.log(xhr.status, xhr.responseText);');
  return `${body?.before ?? ''}${lines.join('\n')}`;
}

/** @see https://xhr.spec.whatwg.org/#the-open()-method */
function openArguments({ method, url, synchronous, username, password }: SnippetRequest): string[] {
  const named = [quoteJavascript(method), quoteJavascript(url)];
  const isNamed = username !== undefined || password !== undefined;
  if (synchronous !== true && !isNamed) return named;
  named.push(String(synchronous !== true));
  if (isNamed) named.push(username === undefined ? 'null' : quoteJavascript(username));
  if (password !== undefined) named.push(quoteJavascript(password));
  return named;
}
