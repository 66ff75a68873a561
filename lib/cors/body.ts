import type { Body } from './fetch-request';
import type { RequestBody } from './scenario';

/** @see https://fetch.spec.whatwg.org/#body-with-type */
export type BodyWithType = { readonly body: Body; readonly type: string | null };

/** The browser draws the boundary at random; only its place in the header is known. */
const formDataType = 'multipart/form-data; boundary=----chosen-by-the-browser';

/**
 * The body and the Content-Type that comes with it.
 * @see https://fetch.spec.whatwg.org/#concept-bodyinit-extract
 */
export function extractBody(object: RequestBody): BodyWithType {
  // 10
  switch (object.kind) {
    case 'Blob':
      return { body: withSource(object), type: object.type ? object.type : null };
    case 'BufferSource':
      return { body: withSource(object), type: null };
    case 'FormData':
      return { body: { hasSource: true, length: object.byteLength ?? null }, type: formDataType };
    case 'URLSearchParams':
      return { body: withSource(object), type: 'application/x-www-form-urlencoded;charset=UTF-8' };
    case 'string':
      return { body: withSource(object), type: 'text/plain;charset=UTF-8' };
    case 'ReadableStream':
      return { body: { hasSource: false, length: null }, type: null };
  }
}

function withSource({ text, byteLength }: RequestBody): Body {
  if (text !== undefined) return { hasSource: true, length: new TextEncoder().encode(text).length };
  return { hasSource: true, length: byteLength ?? null };
}
