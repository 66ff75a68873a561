import { isRunId, newRunId } from '../record/run-path';
import type { Exchange, RunRecord } from '../record/record';
import { loadRunRecord } from '../record/load-run-record';
import { readRunEvent, type RunEvent } from '../record/run-event';
import { takeFeedSlot } from './feed-slot';

/** What a page knows of its own run. */
export type FeedState = {
  /** Null until the page is in a browser. */
  readonly runId: string | null;
  readonly connection: 'idle' | 'connecting' | 'live' | 'unreachable';
  /** In order of arrival. */
  readonly exchanges: readonly Exchange[];
  /** How many exchanges this page had, whose record the demo API has lost since, by a restart or to make room. */
  readonly lost: number;
  /** False when the demo API could not keep every exchange of the run. */
  readonly isComplete: boolean;
};

const storageKey = 'run';
const initial: FeedState = { runId: null, connection: 'idle', exchanges: [], lost: 0, isComplete: true };
const firstRetryMs = 1000;
const lastRetryMs = 30_000;
const pollMs = 1000;

/**
 * The live record of one page's run: one EventSource, however many widgets listen, and none while the page is hidden. When
 * other tabs hold as many as a browser has connections for, the record is read every second instead. It comes back by
 * itself.
 */
export class RunFeed {
  #state = initial;
  /** Rises whenever the record is followed anew, or not any more; 0: never. */
  #attempt = 0;
  #isOpen = false;
  #source: EventSource | null = null;
  #release: (() => void) | null = null;
  #epoch: number | null = null;
  #retryMs = firstRetryMs;
  #retry: ReturnType<typeof setTimeout> | undefined;
  readonly #api: string;
  readonly #listeners = new Set<() => void>();

  /** @param api prefix of the demo API's URLs */
  constructor(api: string) {
    this.#api = api;
  }

  readonly snapshot = (): FeedState => this.#state;

  /** Begins to listen with the first subscriber; ends with the last. */
  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    if (this.#listeners.size === 1) {
      document.addEventListener('visibilitychange', this.#followVisibility);
      if (this.#state.runId === null) this.#change({ runId: storedRunId(), connection: 'connecting' });
      this.#followVisibility();
    }
    return () => {
      this.#listeners.delete(listener);
      if (this.#listeners.size > 0) return;
      document.removeEventListener('visibilitychange', this.#followVisibility);
      this.#close();
    };
  };

  /** Leaves the run for the tab's next one. */
  readonly restart = (): void => {
    this.#close();
    this.#epoch = null;
    const isFollowed = this.#listeners.size > 0;
    this.#change(isFollowed ? { ...initial, runId: storedRunId(), connection: 'connecting' } : initial);
    if (isFollowed) this.#followVisibility();
  };

  readonly #followVisibility = (): void => {
    if (document.visibilityState === 'hidden') this.#close();
    else if (!this.#isOpen) this.#open();
  };

  #open() {
    clearTimeout(this.#retry);
    this.#isOpen = true;
    this.#attempt += 1;
    const attempt = this.#attempt;
    takeFeedSlot((release) => {
      if (attempt !== this.#attempt) {
        release?.();
        return;
      }
      this.#release = release;
      if (release === null) void this.#poll(attempt);
      else this.#stream();
    });
  }

  async #poll(attempt: number) {
    const { runId } = this.#state;
    const record = runId === null ? null : await fetchRecord(this.#api, runId).catch(() => null);
    if (attempt !== this.#attempt) return;
    if (record === null) this.#change({ connection: 'unreachable' });
    else {
      this.#follow(record);
      const isOutOfReach = record.epoch === null && !record.isComplete;
      this.#change({ connection: 'live', ...(isOutOfReach ? {} : { exchanges: record.exchanges }) });
    }
    this.#isOpen = false;
    this.#retry = setTimeout(this.#followVisibility, pollMs);
  }

  #stream() {
    const source = new EventSource(`${this.#api}/runs/${this.#state.runId}/events`);
    source.addEventListener('open', () => {
      this.#retryMs = firstRetryMs;
      this.#change({ connection: 'live' });
    });
    source.addEventListener('error', () => {
      this.#change({ connection: 'unreachable' });
      if (source.readyState === EventSource.CLOSED) this.#openLater();
    });
    source.addEventListener('run', (event) => this.#follow(readRunEvent(String(event.data))));
    source.addEventListener('exchange', (event) => void this.#receive(String(event.data)));
    this.#source = source;
  }

  /**
   * An EventSource gives up for good on any status but 200, such as the 502 of a proxy whose server is away.
   * @see https://html.spec.whatwg.org/multipage/server-sent-events.html#fail-the-connection
   */
  #openLater() {
    this.#close();
    this.#retry = setTimeout(this.#followVisibility, this.#retryMs);
    this.#retryMs = Math.min(lastRetryMs, this.#retryMs * 2);
  }

  #close() {
    clearTimeout(this.#retry);
    this.#isOpen = false;
    this.#attempt += 1;
    this.#source?.close();
    this.#source = null;
    this.#release?.();
    this.#release = null;
  }

  /**
   * Another epoch is another run under the same id: numbers begin again, and what is shown of the old one is gone. None,
   * and not complete: the record is out of reach, and what is shown of it may still be there.
   */
  #follow({ epoch, isComplete }: RunEvent) {
    const { exchanges, lost } = this.#state;
    const isSame = epoch === this.#epoch || (epoch === null && !isComplete);
    if (!isSame) this.#epoch = epoch;
    this.#change(isSame ? { isComplete } : { isComplete, exchanges: [], lost: lost + exchanges.length });
  }

  /** Of a run that is not followed any more when its code is there, an exchange is not shown. */
  async #receive(json: string) {
    const [attempt, epoch] = [this.#attempt, this.#epoch];
    const code = await loadRunRecord().catch(() => null);
    if (attempt !== this.#attempt || epoch !== this.#epoch) return;
    if (code === null) {
      this.#change({ connection: 'unreachable' });
      this.#openLater();
      return;
    }
    const exchange = code.readExchange(json);
    const others = this.#state.exchanges.filter(({ number }) => number !== exchange.number);
    this.#change({ exchanges: [...others, exchange].toSorted((a, b) => a.number - b.number) });
  }

  #change(part: Partial<FeedState>) {
    this.#state = { ...this.#state, ...part };
    for (const listener of this.#listeners) listener();
  }
}

async function fetchRecord(api: string, runId: string): Promise<RunRecord> {
  const { fetchRunRecord } = await loadRunRecord();
  return fetchRunRecord(api, runId);
}

/** One run for each tab, so that a curl line copied before a reload still shows up after it. */
function storedRunId(): string {
  try {
    const stored = sessionStorage.getItem(storageKey);
    if (stored !== null && isRunId(stored)) return stored;
    const runId = newRunId();
    sessionStorage.setItem(storageKey, runId);
    return runId;
  } catch {
    return newRunId();
  }
}

const feeds = new Map<string, RunFeed>();

/** The page's feed for one demo API. */
export function runFeed(api: string): RunFeed {
  const feed = feeds.get(api) ?? new RunFeed(api);
  feeds.set(api, feed);
  return feed;
}

/** Begins a new run for this tab: what was recorded before is not shown any more. */
export function startNewRun(): void {
  forgetRunId();
  for (const feed of feeds.values()) feed.restart();
}

function forgetRunId(): void {
  try {
    sessionStorage.removeItem(storageKey);
  } catch {
    return;
  }
}

/** The state before there is a browser. */
export const emptyFeed = (): FeedState => initial;
