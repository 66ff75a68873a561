import { readingAfter } from './answer';
import { exchangeEvent, Followers, runEvent } from './followers';
import { createMeter, type MeterOptions } from './meter';
import { createRecorder, type RecorderBounds } from './recorder';
import { RecordTexts } from './record-texts';
import { accountOf, type KeptRun, type RecordedArrival, type Send, type Store } from './store';
import type { MeterState } from './answer';
import type { Outcome } from './recorder';

/** A store that answers at once. */
export type MemoryStore = Store & {
  readonly arrive: (runId: string, client: string, arrival: RecordedArrival) => (outcome: Outcome) => void;
  readonly read: (runId: string) => KeptRun;
  readonly recordText: (runId: string) => Uint8Array;
  readonly meter: (account: string) => MeterState;
  readonly charge: (account: string, client: string, limit?: number) => MeterState;
  readonly follow: (runId: string, since: number | null, send: Send) => () => void;
};

/** A store in this process's memory, for one instance. `now` gives milliseconds since 1970. */
export function createMemoryStore(
  options: RecorderBounds & MeterOptions,
  now: () => number = Date.now,
): MemoryStore {
  const followers = new Followers();
  const texts = new RecordTexts();
  const meter = createMeter(options, now);
  const recorder = createRecorder(
    options,
    (runId, epoch, { id, exchange }) =>
      followers.publish(runId, epoch, () => exchangeEvent(id, JSON.stringify(exchange))),
    now,
  );
  return {
    arrive: (runId, client, { attempt, kind, startedAt, request, isRaw, url }) => {
      const reading = readingAfter(meter.read(accountOf(runId, client)), 0);
      return recorder.arrive(runId, client, {
        attempt,
        kind,
        startedAt,
        meter: reading,
        request,
        isRaw,
        url,
      });
    },
    read(runId) {
      const { events, ...run } = recorder.read(runId);
      return { ...run, isComplete: true, exchanges: events.map(({ exchange }) => exchange) };
    },
    recordText: (runId) => texts.of(runId, recorder.read(runId)).bytes,
    meter: meter.read,
    charge: meter.charge,
    follow(runId, since, send) {
      const run = recorder.read(runId);
      const { epoch } = run;
      const { exchanges } = texts.of(runId, run);
      const events = Array.from(exchanges.values());
      const latest = events.reduce((id, { eventId }) => Math.max(id, eventId), 0);
      const isKnown = since !== null && epoch !== null && since >= epoch && since <= latest;
      const missed = events
        .filter(({ eventId }) => !isKnown || eventId > since)
        .toSorted((one, other) => one.eventId - other.eventId)
        .map(({ eventId, json }) => exchangeEvent(eventId, json));
      send([runEvent(epoch, true), ...missed].join(''), true);
      return followers.add(runId, epoch, send);
    },
    health: () => 'ok',
    size: recorder.size,
    close: () => undefined,
  };
}
