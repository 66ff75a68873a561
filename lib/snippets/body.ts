import { hasHeader, type HeaderList } from '../http/header-list';
import { quoteJavascript } from './javascript-string';
import type { SnippetRequest } from './request';

/**
 * The Content-Type that a browser sends with the body: the author's own or the one that the kind brings along. Null
 * when it sends none, or chooses a boundary itself.
 * @see https://fetch.spec.whatwg.org/#concept-bodyinit-extract
 */
function impliedContentType({ body, bodyKind = 'string', blobType = '' }: SnippetRequest): string | null {
  if (body === null) return null;
  if (bodyKind === 'string') return 'text/plain;charset=UTF-8';
  if (bodyKind === 'URLSearchParams') return 'application/x-www-form-urlencoded;charset=UTF-8';
  return bodyKind === 'Blob' && blobType !== '' ? blobType : null;
}

/**
 * The headers with the Content-Type that a browser adds, for clients that would add another one or none.
 * @see https://fetch.spec.whatwg.org/#concept-bodyinit-extract
 */
export function headersWithContentType(request: SnippetRequest): HeaderList {
  const type = impliedContentType(request);
  if (type === null || hasHeader(request.headers, 'Content-Type')) return request.headers;
  return [...request.headers, ['Content-Type', type]];
}

/** A body in JavaScript: statements that come before the call, one a line, and the expression to pass. */
export type JavascriptBody = { readonly before: string; readonly expression: string };

/** The body as JavaScript; null when there is none. */
export function javascriptBody(request: SnippetRequest): JavascriptBody | null {
  const { body, bodyKind = 'string', blobType = '' } = request;
  if (body === null) return null;
  const text = quoteJavascript(body);
  switch (bodyKind) {
    case 'string':
      return { before: '', expression: text };
    case 'URLSearchParams':
      return { before: '', expression: `new URLSearchParams(${text})` };
    case 'FormData': {
      const fields = formFields(body).map(
        ([name, value]) => `form.append(${quoteJavascript(name)}, ${quoteJavascript(value)});\n`,
      );
      return { before: `const form = new FormData();\n${fields.join('')}`, expression: 'form' };
    }
    case 'Blob': {
      const options = blobType === '' ? '' : `, { type: ${quoteJavascript(blobType)} }`;
      return { before: '', expression: `new Blob([${text}]${options})` };
    }
    case 'BufferSource':
      return { before: '', expression: `new TextEncoder().encode(${text})` };
    case 'ReadableStream':
      return { before: '', expression: `new Blob([${text}]).stream()` };
  }
}

/** The body's text as it leaves the page; of a FormData, see `formFields`. */
export function wireText(body: string, { bodyKind = 'string' }: SnippetRequest): string {
  return bodyKind === 'URLSearchParams' ? new URLSearchParams(body).toString() : body;
}

/** The fields of a FormData written as in a query. */
export function formFields(body: string): [name: string, value: string][] {
  return [...new URLSearchParams(body)];
}
