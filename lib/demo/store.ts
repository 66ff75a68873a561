import type { Exchange, RunRecord } from '../record/record';
import type { MeterState } from './answer';
import type { Awaitable } from './awaitable';
import type { Arrival, Outcome } from './recorder';

/** A request that arrived; what the run's counters are then, the store knows. */
export type RecordedArrival = Omit<Arrival, 'meter'>;

/**
 * Takes what a follower is sent. `isMissed`: it is what happened before, which comes at once and may be more than a slow
 * reader may leave unread.
 */
export type Send = (text: string, isMissed?: boolean) => void;

/** A run as it is kept. */
export type KeptRun = Omit<RunRecord, 'runId' | 'meter'> & { readonly exchanges: readonly Exchange[] };

/**
 * Runs, their records and the meters, in one place for every request of this instance; several instances may share one.
 * `client` is who pays for what is kept. Nothing here rejects: what can't be reached is made up for, and said so in
 * `isComplete` and `health`.
 */
export type Store = {
  /** Records a request, and gives what records how it ended. */
  readonly arrive: (
    runId: string,
    client: string,
    arrival: RecordedArrival,
  ) => Awaitable<(outcome: Outcome) => Awaitable<void>>;
  readonly read: (runId: string) => Awaitable<KeptRun>;
  /** The members of the run's record but its meter, as JSON without the closing brace: `{"runId":…`. */
  readonly recordText: (runId: string) => Awaitable<Uint8Array>;
  readonly meter: (account: string) => Awaitable<MeterState>;
  /** Counts a request unless `limit` is used up (absent: the plan's), and gives the counters from before it. */
  readonly charge: (account: string, client: string, limit?: number) => Awaitable<MeterState>;
  /**
   * Sends, as server-sent events, which run it is, the latest state of each exchange after event `since`, then each change
   * as it happens. Gives what ends it.
   */
  readonly follow: (runId: string, since: number | null, send: Send) => Awaitable<() => void>;
  readonly health: () => 'ok' | 'degraded';
  /** What this instance itself keeps. */
  readonly size: () => { readonly runs: number; readonly bytes: number };
  readonly close: () => Awaitable<void>;
};

/** The account that pays for a request: its run, or its client where there is none. */
export function accountOf(runId: string | null, client: string): string {
  return runId === null ? `client ${client}` : `run ${runId}`;
}
