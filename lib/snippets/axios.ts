import { combinedValue, combineHeaders } from '../http/header-list';
import { headersWithContentType, javascriptBody } from './body';
import { javascriptHeaders, javascriptLines, quoteJavascript } from './javascript-string';
import type { SnippetRequest } from './request';

/** The request as a call of axios. */
export function axiosSnippet(request: SnippetRequest): string {
  const headers = headersWithContentType(request);
  const body = javascriptBody(request);
  const type = combinedValue(headers, 'Content-Type');
  const members = [`url: ${quoteJavascript(request.url)}`];
  if (request.method !== 'GET') members.push(`method: ${quoteJavascript(request.method)}`);
  if (body !== null && type === null && request.bodyKind !== 'FormData') {
    const own = javascriptHeaders(combineHeaders(headers));
    members.push(`headers: ${own === '{}' ? '{' : `${own.slice(0, -2)},`} 'Content-Type': false }`);
  } else if (headers.length > 0) {
    members.push(`headers: ${javascriptHeaders(combineHeaders(headers))}`);
  }
  if (request.credentials === 'include') members.push('withCredentials: true');
  if (body !== null) members.push(`data: ${body.expression}`);
  if (isRewritten(request, type)) members.push('transformRequest: (data) => data');
  return `${body?.before ?? ''}const { data } = await axios({\n${javascriptLines(members, '  ')}});`;
}

/** Whether axios would send other bytes than the text: of a JSON body it trims valid text and quotes any other. */
function isRewritten({ body, bodyKind = 'string' }: SnippetRequest, type: string | null): boolean {
  if (body === null || bodyKind !== 'string' || !(type ?? '').includes('application/json')) return false;
  try {
    JSON.parse(body);
    return body.trim() !== body;
  } catch {
    return true;
  }
}
