import type { Body } from './fetch-request';
import type { RequestBody } from '../http/request-input';

/** @see https://fetch.spec.whatwg.org/#body-with-type */
export type BodyWithType = { readonly body: Body; readonly type: string | null };

/**
 * The body and the Content-Type that comes with it.
 * @see https://fetch.spec.whatwg.org/#concept-bodyinit-extract
 */
export function extractBody({ kind, type, text, byteLength }: RequestBody): BodyWithType {
  if (kind === 'ReadableStream') return { body: { hasSource: false, length: null }, type: null };
  const isForm = kind === 'FormData';
  // A form is written as in a query: an escape of three is one byte of its body.
  const written = isForm ? text?.replaceAll(/%../g, '%') : text;
  const length = written === undefined ? (byteLength ?? null) : new TextEncoder().encode(written).length;
  // 10
  return {
    body: isForm
      ? { hasSource: true, length: byteLength ?? null, leastLength: (length ?? 0) + leastFormLength }
      : { hasSource: true, length },
    type: kind === 'Blob' ? blobType(type) : contentTypes[kind],
  };
}

/** @see https://w3c.github.io/FileAPI/#constructorBlob */
function blobType(type = ''): string | null {
  return /^[\x20-\x7e]+$/.test(type) ? type.toLowerCase() : null;
}

/**
 * What a form of one field is longer than its name and value, with the shortest boundary of 27 bytes, but for the "=" that
 * only a query has between them; each further field adds more than its "&" and "=".
 * @see https://andreubotella.github.io/multipart-form-data/#multipart-form-data-boundary
 */
const leastFormLength = 108;

const contentTypes = {
  BufferSource: null,
  /** The browser draws the boundary at random; only its place in the header is known. */
  FormData: 'multipart/form-data; boundary=----chosen-by-the-browser',
  URLSearchParams: 'application/x-www-form-urlencoded;charset=UTF-8',
  string: 'text/plain;charset=UTF-8',
} as const;
