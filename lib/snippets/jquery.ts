import { combinedValue, combineHeaders } from '../http/header-list';
import { headersWithContentType, javascriptBody } from './body';
import { javascriptHeaders, javascriptLines, quoteJavascript } from './javascript-string';
import type { SnippetRequest } from './request';

/** The request as a call of jQuery.ajax. */
export function jquerySnippet(request: SnippetRequest): string {
  const body = javascriptBody(request);
  const headers = headersWithContentType(request);
  const type = combinedValue(headers, 'Content-Type');
  const others = combineHeaders(headers.filter(([name]) => name.toLowerCase() !== 'content-type'));
  const members = [`url: ${quoteJavascript(request.url)}`];
  if (request.method !== 'GET') members.push(`method: ${quoteJavascript(request.method)}`);
  if (others.length > 0) members.push(`headers: ${javascriptHeaders(others)}`);
  if (request.credentials === 'include') members.push('xhrFields: { withCredentials: true }');
  if (type !== null) members.push(`contentType: ${quoteJavascript(type)}`);
  else if (body !== null) members.push('contentType: false');
  if (body !== null) members.push(`data: ${body.expression}`, 'processData: false');
  return `${body?.before ?? ''}const data = await $.ajax({\n${javascriptLines(members, '  ')}});`;
}
