import { combineHeaders } from '../http/header-list';
import { headersWithContentType, javascriptBody } from './body';
import { javascriptHeaders, javascriptLines, quoteJavascript } from './javascript-string';
import type { SnippetRequest } from './request';

/** The request as a call of Angular's HttpClient. */
export function angularSnippet(request: SnippetRequest): string {
  const headers = combineHeaders(headersWithContentType(request));
  const body = javascriptBody(request);
  const members: string[] = [];
  if (headers.length > 0) members.push(`headers: ${javascriptHeaders(headers)}`);
  if (request.credentials === 'include') members.push('withCredentials: true');
  if (body !== null) {
    const isView = request.bodyKind === 'BufferSource';
    members.push(`body: ${body.expression}${isView ? '.buffer' : ''}`);
  }
  const options = members.length === 0 ? '' : `, {\n${javascriptLines(members, '  ')}}`;
  return `import { HttpClient } from '@angular/common/http';
import { inject } from '@angular/core';

const http = inject(HttpClient);
${body?.before ?? ''}http.request(${quoteJavascript(request.method)}, ${quoteJavascript(request.url)}${options}).subscribe({
  next: (data) => console.log(data),
  error: (error) => console.error(error.status, error.message),
});`;
}
