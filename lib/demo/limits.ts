import type { Refusal } from './limit-refusal';
import type { QuotaBounds } from './quota';

/** What clients may hold at one time, each and all together. */
export type TrafficBounds = {
  readonly connections: QuotaBounds;
  /** Answers that wait because their plan says so. */
  readonly delays: QuotaBounds;
  /** Estimated bytes of memory of headers that wait: for their end, their body or their time. */
  readonly heads: QuotaBounds;
  /** Bytes of bodies that have not arrived whole. */
  readonly bodies: QuotaBounds;
  /** Bytes of responses that have not been read. */
  readonly unread: QuotaBounds;
};

const megabyte = 1024 * 1024;

export const usualTraffic: TrafficBounds = {
  connections: { perClient: 512, inAll: 5000 },
  delays: { perClient: 256, inAll: 2000 },
  heads: { perClient: 16 * megabyte, inAll: 64 * megabyte },
  bodies: { perClient: 16 * megabyte, inAll: 64 * megabyte },
  unread: { perClient: 16 * megabyte, inAll: 64 * megabyte },
};

/** How many connections a client may have: behind a proxy all of them are the proxy's. */
export function boundsOfConnections({ perClient, inAll }: QuotaBounds, trustedProxies: number): QuotaBounds {
  return { perClient: trustedProxies === 0 ? perClient : inAll, inAll };
}

/** The answer to a request line and headers too long to be read at all. */
export const headTooLong: Refusal = { status: 431, fault: { kind: 'head-too-long' } };

export const tooLate: Refusal = { status: 408, fault: { kind: 'too-late' } };

export const noTunnel: Refusal = { status: 405, fault: { kind: 'no-tunnel' } };

/** The answer to a client that holds too much of something already, or when all clients together do. */
function tooMany(field: string, what: string): Refusal {
  return { status: 503, fault: { kind: 'too-many', field, what }, retryAfterSeconds: 5 };
}

export const tooManyConnections = tooMany('connections', 'connections');

export const tooManyDelays = tooMany('delay', 'delayed answers');

export const tooManyHeads = tooMany('headers', 'requests with many headers');

export const tooManyBodies = tooMany('body', 'uploads');

export const tooManyUnread = tooMany('record', 'records that you have not read');
