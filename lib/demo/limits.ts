import type { HeaderList } from '../http/header-list';
import type { RequestError } from '../record/request-error';

export const maxUrlLength = 8 * 1024;
export const maxHeaderBytes = 32 * 1024;
export const maxBodyBytes = 64 * 1024;

export type Refusal = { readonly status: number; readonly error: RequestError };

/** The answer to a body over `maxBodyBytes`. */
export const bodyTooLong: Refusal = {
  status: 413,
  error: { field: 'body', message: `The body is longer than ${maxBodyBytes} bytes.` },
};

/** The answer to a request line and headers too long to be read at all. */
export const headTooLong: Refusal = {
  status: 431,
  error: {
    field: 'headers',
    message: `The URL and headers are too long: ${maxUrlLength} bytes of URL and ${maxHeaderBytes} of headers are read.`,
  },
};

/** What is over its limit before the body is read, or null. A header's size is its line's, line end included. */
export function limitRefusal(target: string, headers: HeaderList): Refusal | null {
  if (target.length > maxUrlLength) {
    const message = `The URL is ${target.length} bytes long; ${maxUrlLength} are read.`;
    return { status: 414, error: { field: 'url', message } };
  }
  const size = headers.reduce((sum, [name, value]) => sum + name.length + value.length + 4, 0);
  if (size > maxHeaderBytes) {
    const message = `The headers are ${size} bytes together; ${maxHeaderBytes} are read.`;
    return { status: 431, error: { field: 'headers', message } };
  }
  const [, contentLength = '0'] = headers.find(([name]) => name.toLowerCase() === 'content-length') ?? [];
  return Number(contentLength) > maxBodyBytes ? bodyTooLong : null;
}
