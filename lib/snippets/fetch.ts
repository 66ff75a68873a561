import type { HeaderList } from '../http/header-list';
import { javascriptBody } from './body';
import { javascriptHeaders, javascriptLines, quoteJavascript } from './javascript-string';
import type { SnippetRequest } from './request';

/** The request as a call of fetch; with a Request or a Headers object where the page makes one. */
export function fetchSnippet(request: SnippetRequest): string {
  const { api = 'fetch', url, headerOperation = 'fill', thenSet } = request;
  const body = javascriptBody(request);
  const isChanged = headerOperation !== 'fill' || thenSet !== undefined;
  const filled = headerOperation === 'fill' ? request.headers : [];
  const read = request.mode === 'no-cors' ? '' : '\nconst data = await response.json();';
  const call = (before: string, argument: string) =>
    api === 'fetchLater'
      ? `${body?.before ?? ''}${before}const later = fetchLater(${argument});`
      : `${body?.before ?? ''}${before}const response = await fetch(${argument});${read}`;

  if (api === 'Headers') {
    const made = `const headers = new Headers(${filled.length > 0 ? headersInit(filled) : ''});\n`;
    const options = optionsOf(request, body?.expression ?? null, 'headers');
    return call(`${made}${headerChanges('headers', request)}`, `${quoteJavascript(url)}${options}`);
  }
  const options = optionsOf(
    request,
    body?.expression ?? null,
    filled.length > 0 ? `headers: ${headersInit(filled)}` : null,
  );
  const argument = `${quoteJavascript(url)}${options}`;
  if (api !== 'Request' && !isChanged) return call('', argument);
  const made = `const request = new Request(${argument});\n`;
  return call(`${made}${headerChanges('request.headers', request)}`, 'request');
}

/** The second argument, with the comma before it; empty where every member has its default. */
function optionsOf(request: SnippetRequest, body: string | null, headers: string | null): string {
  const members: string[] = [];
  if (request.method !== 'GET') members.push(`method: ${quoteJavascript(request.method)}`);
  if (headers !== null) members.push(headers);
  for (const [name, usual] of textMembers) {
    const value = request[name];
    if (value !== undefined && value !== usual) members.push(`${name}: ${quoteJavascript(value)}`);
  }
  if (request.keepalive === true) members.push('keepalive: true');
  if (request.activateAfter) members.push(`activateAfter: ${request.activateAfter}`);
  if (request.aborted === true) members.push('signal: AbortSignal.abort()');
  else if (request.timeout) members.push(`signal: AbortSignal.timeout(${request.timeout})`);
  if (request.window !== undefined) {
    members.push(`window: ${request.window === null ? 'null' : quoteJavascript(request.window)}`);
  }
  if (body !== null) members.push(`body: ${body}`);
  if (request.duplex !== undefined) members.push(`duplex: ${quoteJavascript(request.duplex)}`);
  return members.length === 0 ? '' : `, {\n${javascriptLines(members, '  ')}}`;
}

/** Members that are texts, each with its default; null: none. @see https://fetch.spec.whatwg.org/#requestinit */
const textMembers = [
  ['mode', 'cors'],
  ['credentials', 'same-origin'],
  ['redirect', 'follow'],
  ['cache', 'default'],
  ['referrer', 'about:client'],
  ['referrerPolicy', ''],
  ['integrity', ''],
  ['targetAddressSpace', null],
] as const;

/** Headers as an object, or as pairs where a name stands twice. */
function headersInit(headers: HeaderList): string {
  const names = new Set(headers.map(([name]) => name.toLowerCase()));
  if (names.size === headers.length) return javascriptHeaders(headers);
  const pairs = headers.map(([name, value]) => `[${quoteJavascript(name)}, ${quoteJavascript(value)}]`);
  return `[${pairs.join(', ')}]`;
}

/** The statements that change the headers of that object, a line each. */
function headerChanges(object: string, request: SnippetRequest): string {
  const { headers, headerOperation: operation = 'fill', thenSet } = request;
  const statement = (method: string, [name, value]: readonly [string, string]) =>
    `${object}.${method}(${quoteJavascript(name)}, ${quoteJavascript(value)});\n`;
  return [
    ...(operation === 'fill' ? [] : headers.map((header) => statement(operation, header))),
    ...(thenSet === undefined ? [] : [statement('set', thenSet)]),
  ].join('');
}
