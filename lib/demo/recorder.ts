import { evict, type RecordBounds } from './evict';
import { hopOf } from './hop';
import type { Exchange, RunRecord } from '../record/record';
import { emptyRun, putExchange, type StoredRun } from './stored-run';

export type RecorderBounds = RecordBounds & {
  readonly maxSubscribersPerRun: number;
  readonly maxSubscribersPerClient: number;
  readonly maxSubscribers: number;
};

/** An exchange's state as of event `id`. Ids rise over the recorder's life. */
export type ExchangeEvent = { readonly id: number; readonly exchange: Exchange };

/** What is known of an exchange when its request arrives. */
export type Arrival = Pick<Exchange, 'attempt' | 'kind' | 'startedAt' | 'meter' | 'request' | 'isRaw'>;

/** What is known of it once it is over. */
export type Outcome = Pick<Exchange, 'state' | 'durationMs' | 'billed' | 'meter' | 'response'> & {
  readonly bodyLength: number;
};

export type Subscription = {
  readonly runId: string;
  readonly client: string;
  /** The last event the client has seen; null: none. */
  readonly lastEventId: number | null;
  readonly send: (event: ExchangeEvent) => void;
};

export type Recorder = {
  /** Records a request, and returns what records how it ended. `client` is who pays for the run's memory. */
  readonly arrive: (runId: string, client: string, arrival: Arrival) => (outcome: Outcome) => void;
  readonly read: (runId: string) => Omit<RunRecord, 'runId' | 'meter'>;
  /** Whether one more subscription keeps within the bounds. */
  readonly hasRoomFor: (runId: string, client: string) => boolean;
  /**
   * Sends every exchange's latest state after event `lastEventId`, then each change as it happens. Returns what ends the
   * subscription.
   */
  readonly subscribe: (subscription: Subscription) => () => void;
};

/** A recorder with no runs yet. `now` gives milliseconds since 1970. */
export function createRecorder(bounds: RecorderBounds, now: () => number = Date.now): Recorder {
  const runs = new Map<string, StoredRun>();
  const subscriptions = new Set<Subscription>();
  /** Starts at the clock, so that a client that resumes after a restart has seen no id above it. */
  const firstEventId = now();
  let lastEventId = firstEventId;

  function publish(runId: string, run: StoredRun, exchange: Exchange): void {
    lastEventId += 1;
    putExchange(run, exchange, lastEventId);
    for (const subscription of subscriptions) {
      if (subscription.runId === runId) subscription.send({ id: lastEventId, exchange });
    }
    evict(runs, bounds, now());
  }

  function storedExchanges(runId: string) {
    evict(runs, bounds, now());
    return [...(runs.get(runId)?.exchanges.values() ?? [])];
  }

  return {
    arrive(runId, client, arrival) {
      const run = runs.get(runId) ?? emptyRun(client, now());
      runs.delete(runId);
      runs.set(runId, run);
      run.touchedAt = now();
      run.lastNumber += 1;
      const { attempt, kind, startedAt, meter, request, isRaw } = arrival;
      const earlier = [...run.exchanges.values()].map(({ exchange }) => exchange);
      const arrived: Exchange = {
        number: run.lastNumber,
        attempt,
        kind,
        hop: hopOf(earlier, attempt, request.url),
        state: 'arrived',
        startedAt,
        durationMs: null,
        billed: 0,
        meter,
        request,
        response: null,
        isRaw,
      };
      publish(runId, run, arrived);
      return ({ bodyLength, ...outcome }) => {
        run[outcome.billed === 1 ? 'billed' : 'unbilled'] += 1;
        if (!run.exchanges.has(arrived.number)) return;
        publish(runId, run, { ...arrived, ...outcome, request: { ...arrived.request, bodyLength } });
      };
    },
    read(runId) {
      const exchanges = storedExchanges(runId).map(({ exchange }) => exchange);
      const { droppedExchanges = 0, billed = 0, unbilled = 0 } = runs.get(runId) ?? {};
      return { exchanges, droppedExchanges, totals: { billed, unbilled } };
    },
    hasRoomFor(runId, client) {
      const open = [...subscriptions];
      return (
        open.length < bounds.maxSubscribers &&
        open.filter((one) => one.runId === runId).length < bounds.maxSubscribersPerRun &&
        open.filter((one) => one.client === client).length < bounds.maxSubscribersPerClient
      );
    },
    subscribe(subscription) {
      const { runId, lastEventId: since, send } = subscription;
      const isKnown = since !== null && since >= firstEventId && since <= lastEventId;
      const missed = storedExchanges(runId).filter(({ eventId }) => !isKnown || eventId > since);
      for (const { eventId, exchange } of missed.toSorted((one, other) => one.eventId - other.eventId)) {
        send({ id: eventId, exchange });
      }
      subscriptions.add(subscription);
      return () => {
        subscriptions.delete(subscription);
      };
    },
  };
}
