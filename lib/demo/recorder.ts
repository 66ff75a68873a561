import type { Exchange, RunRecord } from '../record/record';
import { Holders } from './holders';
import { locationTarget, urlTarget } from './hop';
import { OrderedSet } from './ordered-set';
import {
  bytesPerRun,
  dropOldestExchange,
  placeOf,
  putExchange,
  sizeOfRequest,
  sizeOfResponse,
  type StoredRun,
} from './stored-run';

export type RecorderBounds = {
  readonly maxRuns: number;
  readonly maxExchangesPerRun: number;
  /** Estimated bytes of memory of one run, which bounds what a new follower is sent. */
  readonly maxBytesPerRun: number;
  /** Estimated bytes of memory of all runs together. */
  readonly maxBytes: number;
  readonly maxAgeSeconds: number;
};

/** An exchange's state as of event `id`. Ids rise over the recorder's life. */
export type ExchangeEvent = { readonly id: number; readonly exchange: Exchange };

/** What is known of an exchange when its request arrives. */
export type Arrival = Pick<Exchange, 'attempt' | 'kind' | 'startedAt' | 'meter' | 'request' | 'isRaw'> & {
  /** The request's URL with nothing left out. */
  readonly url: string;
};

/** What is known of it once it is over. */
export type Outcome = Pick<Exchange, 'state' | 'durationMs' | 'billed' | 'meter' | 'response'> & {
  readonly bodyLength: number;
  /** The Location of a redirect with nothing left out; null where there is none. */
  readonly location: string | null;
};

/** A run's record, and each exchange's last event. */
export type RecordedRun = Pick<RunRecord, 'droppedExchanges' | 'totals'> & {
  /** Null when nothing of the run is kept. */
  readonly epoch: number | null;
  readonly events: readonly ExchangeEvent[];
};

export type Recorder = {
  /** Records a request, and returns what records how it ended. `client` is who pays for the run's memory. */
  readonly arrive: (runId: string, client: string, arrival: Arrival) => (outcome: Outcome) => void;
  readonly read: (runId: string) => RecordedRun;
  /** Runs kept, and estimated bytes of memory. */
  readonly size: () => { readonly runs: number; readonly bytes: number };
};

/** Is told each change of a run as it happens. */
export type Published = (runId: string, epoch: number, event: ExchangeEvent) => void;

/**
 * A recorder in this process's memory, with no runs yet. No step takes longer the more it keeps: runs are in order of
 * last use, sums are kept as they change. `now` gives milliseconds since 1970.
 */
export function createRecorder(
  bounds: RecorderBounds,
  published: Published,
  now: () => number = Date.now,
): Recorder {
  const runs = new Map<string, StoredRun>();
  const byUse = new OrderedSet<StoredRun>();
  const holders = new Holders<StoredRun>(bounds.maxBytes);
  let bytes = 0;
  /** Starts at the clock, so that a client that resumes after a restart has seen no id above it. */
  let lastEventId = now();

  function used(runId: string, client: string, at: number): StoredRun {
    const known = runs.get(runId);
    const run = known ?? emptyRun(runId, client, at);
    if (known === undefined) {
      grow(run, bytesPerRun);
      runs.set(runId, run);
    }
    run.touchedAt = at;
    byUse.add(run);
    run.holder.items.add(run);
    return run;
  }

  function emptyRun(runId: string, client: string, at: number): StoredRun {
    return {
      runId,
      epoch: lastEventId,
      holder: holders.of(client),
      exchanges: [],
      answered: new Map(),
      bytes: bytesPerRun,
      lastNumber: 0,
      droppedExchanges: 0,
      billed: 0,
      unbilled: 0,
      touchedAt: at,
    };
  }

  function grow(run: StoredRun, by: number): void {
    bytes += by;
    run.holder.amount += by;
  }

  function put(run: StoredRun, exchange: Exchange, size: number, target: string | null, at: number): void {
    lastEventId += 1;
    grow(run, putExchange(run, { exchange, eventId: lastEventId, bytes: size, target }));
    published(run.runId, run.epoch, { id: lastEventId, exchange });
    while (run.exchanges.length > bounds.maxExchangesPerRun || run.bytes > bounds.maxBytesPerRun) {
      if (!dropOldest(run)) break;
    }
    holders.changed(run.holder);
    keepWithinBounds(at);
  }

  function dropOldest(run: StoredRun): boolean {
    const freed = dropOldestExchange(run);
    grow(run, -freed);
    return freed > 0;
  }

  function remove(run: StoredRun): void {
    runs.delete(run.runId);
    byUse.delete(run);
    run.holder.items.delete(run);
    grow(run, -run.bytes);
    holders.changed(run.holder);
  }

  /** What is over goes at the cost of the client that holds the most: no visitor can push out another's record. */
  function keepWithinBounds(at: number): void {
    dropAged(at);
    while (runs.size > bounds.maxRuns) {
      const oldest = holders.largest('number')?.items.first;
      if (oldest === undefined) return;
      remove(oldest);
    }
    while (bytes > bounds.maxBytes) {
      const holder = holders.largest('amount');
      const oldest = holder?.items.first;
      if (holder === undefined || oldest === undefined) return;
      if (dropOldest(oldest)) holders.changed(holder);
      else remove(oldest);
    }
  }

  function dropAged(at: number): void {
    const since = at - bounds.maxAgeSeconds * 1000;
    for (let run = byUse.first; run !== undefined && run.touchedAt < since; run = byUse.first) remove(run);
  }

  function dropAgedExchanges(run: StoredRun, at: number): void {
    const since = at - bounds.maxAgeSeconds * 1000;
    while ((run.exchanges[0]?.exchange.startedAt ?? since) < since) {
      dropOldest(run);
      holders.changed(run.holder);
    }
  }

  function hopOf(run: StoredRun, attempt: string, url: string): number {
    const previous = run.answered.get(attempt);
    if (previous === undefined || previous.target === null) return 0;
    return previous.target === urlTarget(url) ? previous.exchange.hop + 1 : 0;
  }

  return {
    arrive(runId, client, { attempt, kind, startedAt, meter, request, isRaw, url }) {
      const at = now();
      const run = used(runId, client, at);
      dropAgedExchanges(run, at);
      run.lastNumber += 1;
      const arrived: Exchange = {
        number: run.lastNumber,
        attempt,
        kind,
        hop: hopOf(run, attempt, url),
        state: 'arrived',
        startedAt,
        durationMs: null,
        billed: 0,
        meter,
        request,
        response: null,
        isRaw,
      };
      const requestSize = sizeOfRequest(arrived);
      put(run, arrived, requestSize, null, at);
      return (outcome) => {
        const { billed, response, location, bodyLength } = outcome;
        run[billed === 1 ? 'billed' : 'unbilled'] += 1;
        if (runs.get(runId) !== run || placeOf(run, arrived.number) < 0) return;
        const ended: Exchange = {
          ...arrived,
          state: outcome.state,
          durationMs: outcome.durationMs,
          billed,
          meter: outcome.meter,
          request: bodyLength === 0 ? request : { ...request, bodyLength },
          response,
        };
        const target = location === null ? null : locationTarget(location, url);
        put(run, ended, requestSize + sizeOfResponse(response), target, now());
      };
    },
    read(runId) {
      const at = now();
      dropAged(at);
      const run = runs.get(runId);
      if (run === undefined) {
        return { epoch: null, events: [], droppedExchanges: 0, totals: { billed: 0, unbilled: 0 } };
      }
      dropAgedExchanges(run, at);
      const { epoch, droppedExchanges, billed, unbilled } = run;
      const events = run.exchanges.map(({ eventId, exchange }) => ({ id: eventId, exchange }));
      return { epoch, events, droppedExchanges, totals: { billed, unbilled } };
    },
    size: () => ({ runs: runs.size, bytes }),
  };
}
