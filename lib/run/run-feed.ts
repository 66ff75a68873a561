import { isRunId, newRunId } from '../record/run-path';
import type { Exchange } from '../record/record';
import { readExchange } from '../record/run-record';

/** What a page knows of its own run. */
export type FeedState = {
  /** Null until the page is in a browser. */
  readonly runId: string | null;
  readonly connection: 'idle' | 'connecting' | 'live' | 'unreachable';
  /** In order of arrival. */
  readonly exchanges: readonly Exchange[];
};

const storageKey = 'run';
const initial: FeedState = { runId: null, connection: 'idle', exchanges: [] };

/**
 * The live record of one page's run: one EventSource, however many widgets listen, because a browser opens only six
 * HTTP/1.1 connections to a host.
 */
export class RunFeed {
  #state = initial;
  #source: EventSource | null = null;
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
    if (this.#source === null) this.#open();
    return () => {
      this.#listeners.delete(listener);
      if (this.#listeners.size === 0) this.#close();
    };
  };

  /** Leaves the run for the tab's next one. */
  readonly restart = (): void => {
    const isOpen = this.#source !== null;
    this.#close();
    this.#change(initial);
    if (isOpen) this.#open();
  };

  #open() {
    const runId = this.#state.runId ?? storedRunId();
    this.#change({ runId, connection: 'connecting' });
    const source = new EventSource(`${this.#api}/runs/${runId}/events`);
    source.addEventListener('open', () => this.#change({ connection: 'live' }));
    source.addEventListener('error', () => this.#change({ connection: 'unreachable' }));
    source.addEventListener('exchange', (event) => this.#receive(readExchange(String(event.data))));
    this.#source = source;
  }

  #close() {
    this.#source?.close();
    this.#source = null;
  }

  #receive(exchange: Exchange) {
    const others = this.#state.exchanges.filter(({ number }) => number !== exchange.number);
    this.#change({ exchanges: [...others, exchange].toSorted((a, b) => a.number - b.number) });
  }

  #change(part: Partial<FeedState>) {
    this.#state = { ...this.#state, ...part };
    for (const listener of this.#listeners) listener();
  }
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
