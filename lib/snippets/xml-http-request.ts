import { javascriptBody } from './body';
import { quoteJavascript } from './javascript-string';
import type { SnippetRequest } from './request';

/** The request as an XMLHttpRequest. */
export function xmlHttpRequestSnippet(request: SnippetRequest): string {
  const body = javascriptBody(request);
  const lines = [
    'const xhr = new XMLHttpRequest();',
    `xhr.open(${quoteJavascript(request.method)}, ${quoteJavascript(request.url)});`,
    ...request.headers.map(
      ([name, value]) => `xhr.setRequestHeader(${quoteJavascript(name)}, ${quoteJavascript(value)});`,
    ),
  ];
  if (request.credentials === 'include') lines.push('xhr.withCredentials = true;');
  lines.push(
    `xhr.responseType = 'json';`,
    `xhr.addEventListener('load', () => console.log(xhr.status, xhr.response));`,
    `xhr.addEventListener('error', () => console.error('Blocked, or not reached'));`,
  );
  if (request.uploadListener === true) {
    lines.push(`xhr.upload.addEventListener('progress', ({ loaded }) => console.log(loaded));`);
  }
  lines.push(`xhr.send(${body?.expression ?? ''});`);
  return `${body?.before ?? ''}${lines.join('\n')}`;
}
