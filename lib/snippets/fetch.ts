import type { HeaderList } from '../http/header-list';
import { javascriptBody } from './body';
import { javascriptHeaders, javascriptLines, quoteJavascript } from './javascript-string';
import type { SnippetRequest } from './request';

/** The request as a call of fetch. */
export function fetchSnippet(request: SnippetRequest): string {
  const members: string[] = [];
  if (request.method !== 'GET') members.push(`method: ${quoteJavascript(request.method)}`);
  if (request.headers.length > 0) members.push(`headers: ${headersInit(request.headers)}`);
  const { mode = 'cors', credentials = 'same-origin', redirect = 'follow', cache = 'default' } = request;
  if (mode !== 'cors') members.push(`mode: ${quoteJavascript(mode)}`);
  if (credentials !== 'same-origin') members.push(`credentials: ${quoteJavascript(credentials)}`);
  if (redirect !== 'follow') members.push(`redirect: ${quoteJavascript(redirect)}`);
  if (cache !== 'default') members.push(`cache: ${quoteJavascript(cache)}`);
  if (request.keepalive === true) members.push('keepalive: true');
  const body = javascriptBody(request);
  if (body !== null) members.push(`body: ${body.expression}`);
  if (body !== null && request.bodyKind === 'ReadableStream') members.push(`duplex: 'half'`);
  const options = members.length === 0 ? '' : `, {\n${javascriptLines(members, '  ')}}`;
  return `${body?.before ?? ''}const response = await fetch(${quoteJavascript(request.url)}${options});
const data = await response.json();`;
}

/** Headers as an object, or as pairs where a name stands twice. */
function headersInit(headers: HeaderList): string {
  const names = new Set(headers.map(([name]) => name.toLowerCase()));
  if (names.size === headers.length) return javascriptHeaders(headers);
  const pairs = headers.map(([name, value]) => `[${quoteJavascript(name)}, ${quoteJavascript(value)}]`);
  return `[${pairs.join(', ')}]`;
}
