import { boundsOfConnections, usualTraffic, type TrafficBounds } from './limits';
import { createMemoryStore } from './memory-store';
import type { MeterOptions } from './meter';
import { Quota } from './quota';
import type { RecorderBounds } from './recorder';
import type { Store } from './store';
import { Streams, type StreamBounds } from './streams';

export type DemoApiOptions = {
  /** The demo API's own origins, such as "http://localhost:3001": where redirects may lead. */
  readonly origins: readonly string[];
  /** The plan: requests per account and window, and the window's length. */
  readonly limit?: number;
  readonly windowSeconds?: number;
  /** Proxies in front, whose X-Forwarded-For is believed; 0 when absent. */
  readonly trustedProxies?: number;
  readonly traffic?: Partial<TrafficBounds>;
  /** Makes the store for runs and meters within those bounds; absent: in this process's memory. */
  readonly store?: (bounds: RecorderBounds & MeterOptions) => Store;
  /** Is told of each request that was answered, or whose client left. */
  readonly answered?: (request: AnsweredRequest) => void;
} & Partial<RecorderBounds & StreamBounds & Pick<MeterOptions, 'maxAccounts'>>;

/** A request as it may be logged and counted: nothing in it is the client's own choice but the method. */
export type AnsweredRequest = {
  readonly method: string;
  readonly kind: 'preflight' | 'actual' | 'record' | 'events' | 'health';
  readonly isRecorded: boolean;
  /** Null when the client left before it was answered. */
  readonly status: number | null;
  readonly durationMs: number;
};

/** The demo API's whole state. The listener and the one-port route share one. */
export type DemoApi = {
  readonly origins: readonly string[];
  readonly trustedProxies: number;
  readonly store: Store;
  readonly streams: Streams;
  readonly connections: Quota;
  readonly delays: Quota;
  readonly heads: Quota;
  readonly bodies: Quota;
  readonly unread: Quota;
  readonly answered: ((request: AnsweredRequest) => void) | undefined;
  /** Whether it takes no new clients, because it is about to end. */
  isClosing: boolean;
};

/** A demo API with nothing metered or recorded yet. `now` gives milliseconds since 1970. */
export function createDemoApi(options: DemoApiOptions, now: () => number = Date.now): DemoApi {
  const traffic = { ...usualTraffic, ...options.traffic };
  const bounds: RecorderBounds & MeterOptions = {
    maxRuns: options.maxRuns ?? 2000,
    maxExchangesPerRun: options.maxExchangesPerRun ?? 200,
    maxBytesPerRun: options.maxBytesPerRun ?? 1024 * 1024,
    maxBytes: options.maxBytes ?? 64 * 1024 * 1024,
    maxAgeSeconds: options.maxAgeSeconds ?? 3600,
    limit: options.limit ?? 1000,
    windowSeconds: options.windowSeconds ?? 3600,
    maxAccounts: options.maxAccounts ?? 10_000,
  };
  return {
    origins: options.origins.map((origin) => new URL(origin).origin),
    trustedProxies: options.trustedProxies ?? 0,
    store: options.store?.(bounds) ?? createMemoryStore(bounds, now),
    streams: new Streams({
      maxSubscribersPerRun: options.maxSubscribersPerRun ?? 8,
      maxSubscribersPerClient: options.maxSubscribersPerClient ?? 32,
      maxSubscribers: options.maxSubscribers ?? 500,
    }),
    connections: new Quota(boundsOfConnections(traffic.connections, options.trustedProxies ?? 0)),
    delays: new Quota(traffic.delays),
    heads: new Quota(traffic.heads),
    bodies: new Quota(traffic.bodies),
    unread: new Quota(traffic.unread),
    answered: options.answered,
    isClosing: false,
  };
}

/** Takes no new client, and ends the streams: who followed comes back after the time that they were told at first. */
export function endStreams(api: DemoApi): void {
  api.isClosing = true;
  api.streams.endAll();
}
