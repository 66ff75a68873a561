import type { RequestError } from '../record/request-error';
import type { QuotaBounds } from './quota';

export const maxUrlLength = 8 * 1024;
export const maxHeaderBytes = 32 * 1024;
export const maxBodyBytes = 64 * 1024;

/** Bytes of a stream that a slow reader may leave unread, beside what it is sent at first. */
export const maxUnreadBytes = 256 * 1024;

/** What clients may hold at one time, each and all together. */
export type TrafficBounds = {
  readonly connections: QuotaBounds;
  /** Answers that wait because their plan says so. */
  readonly delays: QuotaBounds;
  /** Bytes of bodies that have not arrived whole. */
  readonly bodies: QuotaBounds;
  /** Bytes of records and streams that have not been read. */
  readonly unread: QuotaBounds;
};

const megabyte = 1024 * 1024;

export const usualTraffic: TrafficBounds = {
  connections: { perClient: 512, inAll: 5000 },
  delays: { perClient: 256, inAll: 2000 },
  bodies: { perClient: 16 * megabyte, inAll: 64 * megabyte },
  unread: { perClient: 8 * megabyte, inAll: 64 * megabyte },
};

export type Refusal = {
  readonly status: number;
  readonly error: RequestError;
  readonly retryAfterSeconds?: number;
};

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

export const tooLate: Refusal = {
  status: 408,
  error: { field: 'request', message: 'The request did not arrive whole in time.' },
};

export const noTunnel: Refusal = {
  status: 405,
  error: { field: 'method', message: 'CONNECT asks a proxy for a tunnel, and this is no proxy.' },
};

/** The answer to a client that holds too much of something already, or when all clients together do. */
export function tooMany(field: string, what: string): Refusal {
  return {
    status: 503,
    error: {
      field,
      message: `Too many ${what} are open at the moment, yours or all together.`,
      hint: 'Wait until some are done, and ask again.',
    },
    retryAfterSeconds: 5,
  };
}

/** What `tooMany` says of records. */
export const unreadRecords = 'records that you have not read';

/** What of a request can't be served before its body is read, or null. A header's size is its line's, line end included. */
export function limitRefusal(
  target: string,
  head: { readonly size: number; readonly contentLength: number },
): Refusal | null {
  if (target.length > maxUrlLength) {
    const message = `The URL is ${target.length} bytes long; ${maxUrlLength} are read.`;
    return { status: 414, error: { field: 'url', message } };
  }
  if (head.size > maxHeaderBytes) {
    const message = `The headers are ${head.size} bytes together; ${maxHeaderBytes} are read.`;
    return { status: 431, error: { field: 'headers', message } };
  }
  return head.contentLength > maxBodyBytes ? bodyTooLong : null;
}
