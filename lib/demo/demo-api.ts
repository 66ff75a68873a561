import { createMeter, type Meter, type MeterOptions } from './meter';
import { createRecorder, type Recorder, type RecorderBounds } from './recorder';

export type DemoApiOptions = {
  /** The demo API's own origins, such as "http://localhost:3001": where redirects may lead. */
  readonly origins: readonly string[];
  /** The plan: requests per account and window, and the window's length. */
  readonly limit?: number;
  readonly windowSeconds?: number;
  /** Proxies in front, whose X-Forwarded-For is believed; 0 when absent. */
  readonly trustedProxies?: number;
} & Partial<RecorderBounds & Pick<MeterOptions, 'maxAccounts'>>;

/** The demo API's whole state. The listener and the one-port route share one. */
export type DemoApi = {
  readonly origins: readonly string[];
  readonly trustedProxies: number;
  readonly meter: Meter;
  readonly recorder: Recorder;
};

/** A demo API with nothing metered or recorded yet. `now` gives milliseconds since 1970. */
export function createDemoApi(options: DemoApiOptions, now: () => number = Date.now): DemoApi {
  const { origins, limit = 1000, windowSeconds = 3600, maxAccounts = 10_000, trustedProxies = 0 } = options;
  const bounds: RecorderBounds = {
    maxRuns: options.maxRuns ?? 2000,
    maxExchangesPerRun: options.maxExchangesPerRun ?? 200,
    maxBytesPerRun: options.maxBytesPerRun ?? 1024 * 1024,
    maxBytes: options.maxBytes ?? 64 * 1024 * 1024,
    maxAgeSeconds: options.maxAgeSeconds ?? 3600,
    maxSubscribersPerRun: options.maxSubscribersPerRun ?? 8,
    maxSubscribersPerClient: options.maxSubscribersPerClient ?? 32,
    maxSubscribers: options.maxSubscribers ?? 500,
  };
  return {
    origins: origins.map((origin) => new URL(origin).origin),
    trustedProxies,
    meter: createMeter({ limit, windowSeconds, maxAccounts }, now),
    recorder: createRecorder(bounds, now),
  };
}

/** The account that pays for a request: its run, or its client where there is none. */
export function accountOf(runId: string | null, client: string): string {
  return runId === null ? `client ${client}` : `run ${runId}`;
}
