import { exchangeEvent, runEvent } from './followers';
import type { Send } from './store';

/** A run's change as Redis publishes it. */
export type Change =
  | { readonly kind: 'exchange'; readonly epoch: number; readonly eventId: number; readonly json: string }
  | { readonly kind: 'incomplete' };

/** A run as it is kept when somebody begins to follow it, or after Redis was out of reach. */
export type Snapshot = {
  readonly epoch: number | null;
  readonly isComplete: boolean;
  readonly exchanges: readonly { readonly eventId: number; readonly json: string }[];
};

const maxEarly = 1000;

/**
 * One page that follows a run. Changes and snapshots may overlap: it is sent each event once, in order, however it came.
 */
export class RedisFollower {
  readonly #to: Send;
  readonly #since: number | null;
  #epoch: number | null | undefined;
  #isComplete = true;
  #lastEventId = 0;
  #isCatchingUp = false;
  /** What was published before the first snapshot was there. */
  #early: Change[] | null = [];

  /** @param since the last event it has seen, of whatever epoch; null: none */
  constructor(since: number | null, send: Send) {
    this.#since = since;
    this.#to = send;
  }

  /** Sends what of the snapshot is new; at first, which run it is too. Null: Redis is out of reach. */
  catchUp(snapshot: Snapshot | null): void {
    this.#isCatchingUp = true;
    this.#catchUp(snapshot);
    this.#isCatchingUp = false;
  }

  #catchUp(snapshot: Snapshot | null): void {
    if (snapshot === null) {
      if (this.#epoch === undefined) this.#send(runEvent(null, false));
      else this.#follow(this.#epoch, false);
      return;
    }
    const { epoch, isComplete, exchanges } = snapshot;
    const events = exchanges.toSorted((one, other) => one.eventId - other.eventId);
    if (this.#epoch === undefined) {
      const latest = events.at(-1)?.eventId ?? 0;
      const since = this.#since;
      if (since !== null && epoch !== null && since >= epoch && since <= latest) this.#lastEventId = since;
    }
    this.#follow(epoch, isComplete);
    let text = '';
    for (const { eventId, json } of events) {
      if (eventId <= this.#lastEventId) continue;
      this.#lastEventId = eventId;
      text += exchangeEvent(eventId, json);
    }
    if (text !== '') this.#send(text);
    const early = this.#early ?? [];
    this.#early = null;
    for (const change of early) this.change(change);
  }

  /** Sends a change; `text` is what it is as an event, written once for all followers. */
  change(change: Change, text?: string): void {
    if (this.#early !== null) {
      if (this.#early.length < maxEarly) this.#early.push(change);
      return;
    }
    if (change.kind === 'incomplete') {
      this.#follow(this.#epoch ?? null, false);
      return;
    }
    const { epoch, eventId, json } = change;
    if (this.#epoch !== epoch) this.#follow(epoch, this.#isComplete);
    if (eventId <= this.#lastEventId) return;
    this.#lastEventId = eventId;
    this.#send(text ?? exchangeEvent(eventId, json));
  }

  #send(text: string): void {
    this.#to(text, this.#isCatchingUp);
  }

  /** Says which run it is, where that is new. */
  #follow(epoch: number | null, isComplete: boolean): void {
    if (this.#epoch === epoch && this.#isComplete === isComplete) return;
    if (this.#epoch !== undefined && this.#epoch !== epoch) this.#lastEventId = 0;
    this.#epoch = epoch;
    this.#isComplete = isComplete;
    this.#send(runEvent(epoch, isComplete));
  }
}

/** Reads a change as instances tell it to each other: epoch, event id and the exchange's JSON; without an id, what is missing. */
export function readChange(message: string): Change {
  const [epoch = '', eventId = ''] = message.split(' ', 2);
  if (eventId === '') return { kind: 'incomplete' };
  const json = message.slice(epoch.length + eventId.length + 2);
  return { kind: 'exchange', epoch: Number(epoch), eventId: Number(eventId), json };
}
