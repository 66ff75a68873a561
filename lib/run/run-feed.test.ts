import { afterEach, beforeEach, expect, it, vi } from 'vitest';
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

it('keeps what it has while the run is the same, and begins again with another, saying what is lost', () => {
  const { feed, source, numbers } = followed();
  source().say('run', { epoch: null, isComplete: true });
  source().say('run', { epoch: 5, isComplete: true });
  for (const number of [1, 2, 3]) source().say('exchange', exchange(number));
  source().say('run', { epoch: 5, isComplete: true });
  expect(numbers()).toEqual([1, 2, 3]);
  source().say('run', { epoch: null, isComplete: false });
  expect([numbers(), feed.snapshot().isComplete]).toEqual([[1, 2, 3], false]);
  source().say('run', { epoch: null, isComplete: true });
  expect([numbers(), feed.snapshot().lost]).toEqual([[], 3]);
  source().say('run', { epoch: 9, isComplete: false });
  source().say('exchange', exchange(1));
  expect([numbers(), feed.snapshot().lost, feed.snapshot().isComplete]).toEqual([[1], 3, false]);
});

it('ends with its last listener, waiting to come back or not', () => {
  const { leave, source } = followed();
  source().fail(Source.CLOSED);
  leave();
  vi.advanceTimersByTime(60_000);
  expect(Source.opened).toHaveLength(1);
});
