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
  const length = text === undefined ? (byteLength ?? null) : new TextEncoder().encode(text).length;
  // 10
  return {
    // The length of multipart/form-data is its boundaries' too.
    body:
      kind === 'FormData'
        ? { hasSource: true, length: byteLength ?? null, leastLength: (length ?? 0) + leastFormLength }
        : { hasSource: true, length },
    type: kind === 'Blob' ? type || null : contentTypes[kind],
  };
}

/** Of a part's header fields and both boundaries: https://www.rfc-editor.org/rfc/rfc7578 */
const leastFormLength = 108;

const contentTypes = {
  BufferSource: null,
  /** The browser draws the boundary at random; only its place in the header is known. */
  FormData: 'multipart/form-data; boundary=----chosen-by-the-browser',
  URLSearchParams: 'application/x-www-form-urlencoded;charset=UTF-8',
  string: 'text/plain;charset=UTF-8',
} as const;
