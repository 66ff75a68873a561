import type { HeaderList } from '../http/header-list';

/** An account's counters once an exchange is over. */
export type MeterReading = {
  readonly limit: number;
  readonly remaining: number;
  /** Seconds until the counter starts again, rounded up. */
  readonly resetSeconds: number;
};

/** One request that reached the demo API, and what was sent back. `number` identifies it within its run. */
export type Exchange = {
  /** Counts from 1 within the run, in order of arrival; never used twice within the run's epoch. */
  readonly number: number;
  /** The label in the URL that tells the widgets of one page apart. */
  readonly attempt: string;
  /** A preflight is OPTIONS with `Access-Control-Request-Method`; a plain OPTIONS is an actual request. */
  readonly kind: 'preflight' | 'actual';
  /** 0 for the first URL, 1 after one redirect, and so on. */
  readonly hop: number;
  /** Milliseconds since 1970, by the server's clock. */
  readonly startedAt: number;
  /** From arrival until the answer was ready to be sent or the client went away; null while neither is so. */
  readonly durationMs: number | null;
  readonly billed: 0 | 1;
  readonly meter: MeterReading;
  readonly request: {
    readonly method: string;
    /** Absolute URL. */
    readonly url: string;
    /** "1.1" or "1.0"; null where the host does not say. */
    readonly httpVersion: string | null;
    /** As on the wire, except that credentials are replaced by their scheme and length. */
    readonly headers: HeaderList;
    /** Bytes of the body that arrived. */
    readonly bodyLength: number;
  };
  /** What was sent; null while the answer is not ready, and for good when the client left before it was. */
  readonly response: {
    readonly status: number;
    readonly reason: string;
    readonly headers: HeaderList;
  } | null;
  readonly state: 'arrived' | 'answered' | 'aborted';
  /** Whether names, order and duplicates are the wire's own; false behind a host that normalises them. */
  readonly isRaw: boolean;
};

/** Everything the demo API keeps about a run. A run it has never heard of has an empty record. */
export type RunRecord = {
  readonly runId: string;
  /** Tells the run from an earlier one of the same id whose record is lost; null when nothing is kept of it. */
  readonly epoch: number | null;
  /** Whether all its exchanges are here, the dropped ones aside; false while the store is out of reach, and after. */
  readonly isComplete: boolean;
  /** In order of arrival. */
  readonly exchanges: readonly Exchange[];
  /** How many older exchanges were given up to stay within the recorder's bounds. */
  readonly droppedExchanges: number;
  /** Over the whole run, dropped exchanges included; exchanges still in progress are in neither. */
  readonly totals: { readonly billed: number; readonly unbilled: number };
  /** The run's counters now. */
  readonly meter: MeterReading;
};
