import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { recordedExchange } from '../record/test-data/recorded-exchange';
import { RunFeed } from './run-feed';

/** The part of a browser that a feed needs, driven by hand. */
class Source extends EventTarget {
  static readonly CLOSED = 2;
  static readonly opened: Source[] = [];
  readyState = 0;
  constructor(readonly url: string) {
    super();
    Source.opened.push(this);
  }
  close() {
    this.readyState = Source.CLOSED;
  }
  say(type: string, data: unknown) {
    this.dispatchEvent(Object.assign(new Event(type), { data: JSON.stringify(data) }));
  }
  fail(readyState: number) {
    this.readyState = readyState;
    this.dispatchEvent(new Event('error'));
  }
}

const page = Object.assign(new EventTarget(), { visibilityState: 'visible' });
const exchange = (number: number) => recordedExchange({ number, response: null });

beforeEach(() => {
  vi.useFakeTimers();
  vi.stubGlobal('EventSource', Source);
  vi.stubGlobal('document', page);
  vi.stubGlobal('navigator', {});
  vi.stubGlobal('sessionStorage', { getItem: () => 'R'.repeat(22), setItem: () => undefined });
  page.visibilityState = 'visible';
  Source.opened.length = 0;
});
const leaves: (() => void)[] = [];
afterEach(() => {
  for (const leave of leaves.splice(0)) leave();
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

function followed() {
  const feed = new RunFeed('http://api');
  const leave = feed.subscribe(() => undefined);
  leaves.push(leave);
  const source = () => Source.opened.at(-1) ?? new Source('');
  const numbers = () => feed.snapshot().exchanges.map(({ number }) => number);
  return { feed, leave, source, numbers };
}

it('comes back by itself after an answer that ends an EventSource for good, ever more slowly', () => {
  const { feed, source } = followed();
  source().fail(Source.CLOSED);
  expect(feed.snapshot().connection).toBe('unreachable');
  vi.advanceTimersByTime(999);
  expect(Source.opened).toHaveLength(1);
  vi.advanceTimersByTime(1);
  expect(Source.opened).toHaveLength(2);
  source().fail(Source.CLOSED);
  vi.advanceTimersByTime(1999);
  expect(Source.opened).toHaveLength(2);
  vi.advanceTimersByTime(1);
  for (let count = 0; count < 8; count += 1) {
    source().fail(Source.CLOSED);
    vi.advanceTimersByTime(30_000);
  }
  expect(Source.opened).toHaveLength(11);
  source().dispatchEvent(new Event('open'));
  expect(feed.snapshot().connection).toBe('live');
});

it('leaves it to the EventSource where that tries again itself', () => {
  const { source } = followed();
  source().fail(0);
  vi.advanceTimersByTime(60_000);
  expect(Source.opened).toHaveLength(1);
});

it('holds no connection while the page is hidden', () => {
  const { source } = followed();
  page.visibilityState = 'hidden';
  page.dispatchEvent(new Event('visibilitychange'));
  expect(source().readyState).toBe(Source.CLOSED);
  page.visibilityState = 'visible';
  page.dispatchEvent(new Event('visibilitychange'));
  expect(Source.opened).toHaveLength(2);
});

it('keeps what it has while the run is the same, and begins again with another, saying what is lost', async () => {
  const { feed, source, numbers } = followed();
  source().say('run', { epoch: null, isComplete: true });
  source().say('run', { epoch: 5, isComplete: true });
  for (const number of [1, 2, 3]) source().say('exchange', exchange(number));
  source().say('run', { epoch: 5, isComplete: true });
  await vi.waitFor(() => expect(numbers()).toEqual([1, 2, 3]));
  source().say('run', { epoch: null, isComplete: false });
  expect([numbers(), feed.snapshot().isComplete]).toEqual([[1, 2, 3], false]);
  source().say('run', { epoch: null, isComplete: true });
  expect([numbers(), feed.snapshot().lost]).toEqual([[], 3]);
  source().say('run', { epoch: 9, isComplete: false });
  source().say('exchange', exchange(1));
  await vi.waitFor(() => expect(numbers()).toEqual([1]));
  expect([numbers(), feed.snapshot().lost, feed.snapshot().isComplete]).toEqual([[1], 3, false]);
});

it('never shows an exchange of a run that is gone', async () => {
  const { source, numbers } = followed();
  source().say('run', { epoch: 5, isComplete: true });
  source().say('exchange', exchange(1));
  source().say('run', { epoch: 6, isComplete: true });
  source().say('exchange', exchange(2));
  await vi.waitFor(() => expect(numbers()).toEqual([2]));
});

it('ends with its last listener, waiting to come back or not', () => {
  const { leave, source } = followed();
  source().fail(Source.CLOSED);
  leave();
  vi.advanceTimersByTime(60_000);
  expect(Source.opened).toHaveLength(1);
});

describe('beside other tabs', () => {
  const record = (epoch: number, ...numbers: number[]) => ({
    runId: 'R'.repeat(22),
    epoch,
    isComplete: true,
    exchanges: numbers.map(exchange),
    droppedExchanges: 0,
    totals: { billed: 1, unbilled: 0 },
    meter: { limit: 1, remaining: 1, resetSeconds: 1 },
  });
  /** Locks as a browser's tabs share them, `free` of which nobody holds. */
  function lockedExcept(free: number) {
    const state = { free };
    const request = async (_name: string, _options: unknown, hold: (lock: object | null) => unknown) => {
      if (state.free === 0) return hold(null);
      state.free -= 1;
      await hold({});
      state.free += 1;
      return undefined;
    };
    vi.stubGlobal('navigator', { locks: { request } });
    return state;
  }

  it('takes a place for its stream, and gives it back', async () => {
    const locks = lockedExcept(1);
    const { leave } = followed();
    await vi.waitFor(() => expect(Source.opened).toHaveLength(1));
    expect(locks.free).toBe(0);
    leave();
    await vi.waitFor(() => expect(locks.free).toBe(1));
  });

  it('gives a place back that comes when it is not wanted any more', async () => {
    const locks = lockedExcept(1);
    const { leave } = followed();
    leave();
    await vi.waitFor(() => expect(locks.free).toBe(1));
    expect(Source.opened).toHaveLength(0);
  });

  it('reads the record from time to time while all places are taken, and streams once one is free', async () => {
    const locks = lockedExcept(0);
    const answer = vi.fn(() => Promise.resolve(Response.json(record(5, 1, 2))));
    vi.stubGlobal('fetch', answer);
    const { feed, numbers } = followed();
    await vi.waitFor(() => expect(numbers()).toEqual([1, 2]));
    expect(feed.snapshot().connection).toBe('live');
    answer.mockImplementation(() => Promise.resolve(Response.json(record(9, 1))));
    await vi.advanceTimersByTimeAsync(1000);
    expect([numbers(), feed.snapshot().lost]).toEqual([[1], 2]);
    answer.mockImplementation(() => Promise.reject(new TypeError('fetch failed')));
    await vi.advanceTimersByTimeAsync(1000);
    expect(feed.snapshot().connection).toBe('unreachable');
    expect(Source.opened).toHaveLength(0);
    locks.free = 1;
    await vi.advanceTimersByTimeAsync(1000);
    expect(Source.opened).toHaveLength(1);
  });
});
