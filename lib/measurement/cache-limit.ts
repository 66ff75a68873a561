import * as v from 'valibot';
import { isRunId, newRunId } from '../record/run-path';
import { afterCheck, newEntry, type CacheEntry } from './cache-entry';
import { nextCheckAt } from './check-schedule';
import {
  isOpen,
  nothingMeasured,
  storageKey,
  type CacheLimitState,
  type KeptMeasurement,
} from './kept-measurement';
import { sendRecorded, type RecordedRequest } from './recorded-request';
import { storedText, storeText } from '../storage/stored-text';

const earlyMs = 100;

const kept = v.object({
  api: v.string(),
  runId: v.pipe(v.string(), v.check(isRunId)),
  maxAge: v.number(),
  entry: v.object({
    madeAt: v.object({ from: v.number(), to: v.number() }),
    checks: v.number(),
    lookedForAt: v.number(),
    atLeastMs: v.number(),
    lessThanMs: v.nullable(v.number()),
  }),
  state: v.picklist(['waiting', 'checking', 'cut off']),
});

/** Measures how long this browser remembers a preflight. Kept in localStorage, shared by tabs, one request at a time. */
export class CacheLimit {
  #state: CacheLimitState | null = null;
  readonly #api: string;
  readonly #listeners = new Set<() => void>();

  /** @param api prefix of the demo API's URLs */
  constructor(api: string) {
    this.#api = api;
  }

  readonly snapshot = (): CacheLimitState => (this.#state ??= { ...nothingMeasured(), kept: this.#stored() });

  readonly subscribe = (listener: () => void): (() => void) => {
    if (this.#listeners.size === 0) addEventListener('storage', this.#reload);
    this.#listeners.add(listener);
    return () => {
      this.#listeners.delete(listener);
      if (this.#listeners.size === 0) removeEventListener('storage', this.#reload);
    };
  };

  /** Makes a new entry, at a URL of its own, that may live `maxAge` seconds. */
  readonly start = (maxAge: number): Promise<void> =>
    this.#alone(async () => {
      const request = { api: this.#api, runId: newRunId(), maxAge };
      const sent = await sendRecorded(request);
      if (sent.kind !== 'recorded') return this.#fail(sent.message);
      if (!sent.isPreflighted) return this.#fail('No preflight came before the request.');
      if (!sent.isAnswered) return this.#fail('The response did not arrive.');
      return this.#keep({ ...request, entry: newEntry(sent.during), state: 'waiting' });
    });

  /** Makes the request again, and sees whether a preflight comes before it. */
  readonly check = (): Promise<void> => this.#checkIf(() => true);

  /** The same, if it is time by the schedule and no other tab has done it. */
  readonly checkWhenDue = (lifetimeMs: number | null): Promise<void> =>
    this.#checkIf((entry) => (nextCheckAt(entry, lifetimeMs) ?? Infinity) <= Date.now() + earlyMs);

  /** Forgets what was measured. */
  readonly reset = (): void => this.#keep(null);

  readonly #checkIf = (isWanted: (entry: CacheEntry) => boolean): Promise<void> =>
    this.#alone(async () => {
      const current = this.#stored() ?? this.snapshot().kept;
      if (current === null || !isOpen(current) || !isWanted(current.entry)) return;
      if (current.state === 'checking') return this.#keep({ ...current, state: 'cut off' });
      this.#keep({ ...current, state: 'checking' });
      const sent = await sendRecorded(current);
      if (this.snapshot().kept?.runId !== current.runId) return;
      this.#keep(afterSending(current, sent));
      if (sent.kind !== 'recorded') this.#fail(sent.message);
    });

  /** One after the other, in all tabs where the browser can tell; a second one of this tab is left out. */
  async #alone(work: () => Promise<void>): Promise<void> {
    if (this.snapshot().isSending) return;
    this.#change({ isSending: true });
    try {
      await ('locks' in navigator ? navigator.locks.request(storageKey, work) : work());
    } finally {
      this.#change({ isSending: false });
    }
  }

  #fail(message: string): void {
    this.#change({ problem: { message, at: Date.now() } });
  }

  #keep(measurement: KeptMeasurement | null): void {
    this.#change({ kept: measurement, problem: null });
    storeText(storageKey, measurement === null ? null : JSON.stringify(measurement));
  }

  #stored(): KeptMeasurement | null {
    try {
      const read = v.parse(kept, JSON.parse(storedText(storageKey) ?? 'null'));
      return read.api === this.#api ? read : null;
    } catch {
      return null;
    }
  }

  readonly #reload = ({ key }: StorageEvent): void => {
    if (key === storageKey || key === null) this.#change({ kept: this.#stored() });
  };

  #change(part: Partial<CacheLimitState>): void {
    this.#state = { ...this.snapshot(), ...part };
    for (const listener of this.#listeners) listener();
  }
}

/** What is known once a check is over. */
function afterSending(current: KeptMeasurement, sent: RecordedRequest): KeptMeasurement {
  switch (sent.kind) {
    case 'recorded':
      return {
        ...current,
        entry: afterCheck(current.entry, sent.during, !sent.isPreflighted),
        state: 'waiting',
      };
    case 'not sent':
      return { ...current, state: 'waiting' };
    case 'not known':
      return { ...current, state: 'cut off' };
  }
}

const measurements = new Map<string, CacheLimit>();

/** The page's measurement with one demo API. */
export function cacheLimit(api: string): CacheLimit {
  const found = measurements.get(api) ?? new CacheLimit(api);
  measurements.set(api, found);
  return found;
}
