import { describe, expect, it } from 'vitest';
import {
  createRecorder,
  type Arrival,
  type ExchangeEvent,
  type Outcome,
  type RecorderBounds,
} from './recorder';

const roomy: RecorderBounds = {
  maxRuns: 100,
  maxExchangesPerRun: 100,
  maxBytesPerRun: 1_000_000,
  maxBytes: 10_000_000,
  maxAgeSeconds: 600,
};
const meter = { limit: 10, remaining: 9, resetSeconds: 60 };
const outcome: Outcome = {
  state: 'answered',
  durationMs: 1,
  billed: 1,
  meter,
  response: { status: 200, reason: 'OK', headers: [['X-A', 'b']] },
  bodyLength: 7,
  location: null,
};

function recorderAt(bounds: Partial<RecorderBounds> = {}) {
  const clock = { now: 1_000_000 };
  const published: [runId: string, epoch: number, event: ExchangeEvent][] = [];
  const kept = createRecorder(
    { ...roomy, ...bounds },
    (...event) => published.push(event),
    () => clock.now,
  );
  const read = (runId: string) => {
    const { events, droppedExchanges, totals } = kept.read(runId);
    return { exchanges: events.map(({ exchange }) => exchange), droppedExchanges, totals };
  };
  const recorder = { ...kept, read };
  const arrival = (url: string, changes: Partial<Arrival>): Arrival => ({
    attempt: 'a',
    kind: 'actual',
    startedAt: clock.now,
    meter,
    request: { method: 'GET', url, httpVersion: '1.1', headers: [], bodyLength: 0 },
    isRaw: true,
    url,
    ...changes,
  });
  const arrive = (runId: string, client: string, url = 'http://h/', changes: Partial<Arrival> = {}) =>
    recorder.arrive(runId, client, arrival(url, changes));
  const record = (runId: string, client: string, url?: string) => {
    arrive(runId, client, url)(outcome);
    clock.now += 1;
  };
  const urls = (runId: string) => recorder.read(runId).exchanges.map(({ request }) => request.url);
  return { clock, recorder, kept, published, arrive, record, urls };
}

describe('an exchange', () => {
  it('is there on arrival, and complete once answered', () => {
    const { recorder, arrive } = recorderAt();
    const settle = arrive('r', 'c');
    expect(recorder.read('r')).toMatchObject({
      exchanges: [{ number: 1, state: 'arrived', response: null, durationMs: null, billed: 0 }],
      totals: { billed: 0, unbilled: 0 },
    });
    settle(outcome);
    expect(recorder.read('r')).toMatchObject({
      exchanges: [
        { number: 1, state: 'answered', billed: 1, request: { bodyLength: 7 }, response: { status: 200 } },
      ],
      totals: { billed: 1, unbilled: 0 },
    });
  });

  it('keeps its number and place when a later one is answered first', () => {
    const { recorder, arrive } = recorderAt();
    const [first, second] = [arrive('r', 'c', 'http://h/1'), arrive('r', 'c', 'http://h/2')];
    second({ ...outcome, billed: 0 });
    first({ ...outcome, state: 'aborted', response: null });
    const { exchanges, totals } = recorder.read('r');
    expect(exchanges.map(({ number, state }) => [number, state])).toEqual([
      [1, 'aborted'],
      [2, 'answered'],
    ]);
    expect(totals).toEqual({ billed: 1, unbilled: 1 });
  });

  it('of an unknown run is none', () => {
    expect(recorderAt().recorder.read('r')).toEqual({
      exchanges: [],
      droppedExchanges: 0,
      totals: { billed: 0, unbilled: 0 },
    });
  });
});

describe('overfilled', () => {
  it('a run keeps its newest exchanges, says how many it dropped, and goes on counting', () => {
    const { recorder, record, urls } = recorderAt({ maxExchangesPerRun: 3 });
    for (let index = 1; index <= 10; index += 1) record('r', 'c', `http://h/${index}`);
    expect(urls('r')).toEqual(['http://h/8', 'http://h/9', 'http://h/10']);
    expect(recorder.read('r')).toMatchObject({ droppedExchanges: 7, totals: { billed: 10, unbilled: 0 } });
    expect(recorder.read('r').exchanges[0]?.number).toBe(8);
  });

  it('in count, runs go at the cost of the client that has the most', () => {
    const { record, urls } = recorderAt({ maxRuns: 20 });
    record('victim 1', 'victim');
    record('victim 2', 'victim');
    for (let index = 0; index < 500; index += 1) record(`flood ${index}`, 'flooder');
    expect(urls('victim 1')).toHaveLength(1);
    expect(urls('victim 2')).toHaveLength(1);
    expect(urls('flood 481')).toHaveLength(0);
    expect(urls('flood 482')).toHaveLength(1);
    expect(urls('flood 499')).toHaveLength(1);
  });

  it('in count by as many clients, the run used longest ago goes', () => {
    const { record, urls } = recorderAt({ maxRuns: 3 });
    for (const name of ['a', 'b', 'c', 'a', 'd']) record(name, name);
    expect(['a', 'b', 'c', 'd'].map((name) => urls(name).length)).toEqual([2, 0, 1, 1]);
  });

  it('in bytes, exchanges go at the cost of the client that holds the most', () => {
    const { recorder, record, urls } = recorderAt({ maxBytes: 200_000 });
    record('victim', 'victim', `http://h/${'v'.repeat(5000)}`);
    for (let index = 0; index < 200; index += 1)
      record('flood', 'flooder', `http://h/${index}${'f'.repeat(8000)}`);
    expect(urls('victim')).toHaveLength(1);
    const { exchanges, droppedExchanges } = recorder.read('flood');
    expect(exchanges.length).toBeGreaterThan(5);
    expect(exchanges.length).toBeLessThan(15);
    expect(exchanges.length + droppedExchanges).toBe(200);
    expect(exchanges.at(-1)?.number).toBe(200);
  });

  it('in bytes of one run, that run loses its oldest', () => {
    const { recorder, record, urls } = recorderAt({ maxBytesPerRun: 50_000 });
    record('same client', 'c');
    for (let index = 0; index < 20; index += 1) record('r', 'c', `http://h/${'u'.repeat(4000)}`);
    expect(urls('r')).toHaveLength(5);
    expect(recorder.read('r').droppedExchanges).toBe(15);
    expect(urls('same client')).toHaveLength(1);
  });

  it('in bytes over many runs, the flooder loses its oldest and no other', () => {
    const { record, urls } = recorderAt({ maxBytes: 100_000 });
    record('victim', 'victim');
    for (let index = 0; index < 90; index += 1)
      record(`flood ${index}`, 'flooder', `http://h/${'f'.repeat(4000)}`);
    expect(urls('victim')).toHaveLength(1);
    expect(urls('flood 0')).toHaveLength(0);
    expect(urls('flood 89')).toHaveLength(1);
  });

  it('ends, also when one exchange alone is over', () => {
    const { record, urls } = recorderAt({ maxBytes: 100 });
    record('r', 'c');
    expect(urls('r')).toHaveLength(0);
  });

  it('in age, what is older goes', () => {
    const { clock, record, urls } = recorderAt({ maxAgeSeconds: 10 });
    record('old', 'c');
    record('both', 'c', 'http://h/1');
    clock.now += 6_000;
    record('both', 'c', 'http://h/2');
    clock.now += 6_000;
    expect(urls('old')).toHaveLength(0);
    expect(urls('both')).toEqual(['http://h/2']);
  });

  it('an exchange dropped before it was answered is counted and stays dropped', () => {
    const { recorder, arrive, record } = recorderAt({ maxExchangesPerRun: 2 });
    const settle = arrive('r', 'c');
    for (let index = 0; index < 3; index += 1) record('r', 'c');
    settle(outcome);
    expect(recorder.read('r')).toMatchObject({ droppedExchanges: 2, totals: { billed: 4 } });
    expect(recorder.read('r').exchanges.map(({ number }) => number)).toEqual([3, 4]);
  });
});

describe('hops', () => {
  const here = 'http://localhost:3001/r/x/a/next?b';
  type Earlier = [url: string, status: number, location: string | null, changes?: Partial<Arrival>];
  it.each<[claim: string, earlier: Earlier[], hop: number]>([
    ['the first request', [], 0],
    ['after a redirect here', [['http://localhost:3001/r/x/a/v1', 307, '/r/x/a/next?b#c']], 1],
    ['after a relative redirect here', [['http://localhost:3001/r/x/a/v1', 301, 'next?b']], 1],
    [
      'after a redirect with userinfo',
      [['http://127.0.0.1:3001/', 302, 'http://u:p@localhost:3001/r/x/a/next?b']],
      1,
    ],
    [
      'after a second redirect',
      [
        ['http://localhost:3001/r/x/a/', 308, 'v1'],
        ['http://localhost:3001/r/x/a/v1', 308, 'next?b'],
      ],
      2,
    ],
    ['after a redirect elsewhere', [['http://localhost:3001/', 307, '/other']], 0],
    ['after a redirect of another attempt', [['http://localhost:3001/', 307, here, { attempt: 'b' }]], 0],
    ['after a redirected preflight', [['http://localhost:3001/', 307, here, { kind: 'preflight' }]], 0],
    ['after a redirect without a Location', [[here, 302, null]], 0],
    [
      'after a redirect here that was followed',
      [
        ['http://localhost:3001/', 307, here],
        [here, 200, null],
      ],
      0,
    ],
    [
      'behind the preflight of this hop',
      [
        ['http://localhost:3001/', 307, here],
        [here, 204, null, { kind: 'preflight' }],
      ],
      1,
    ],
  ])('%s', (_claim, earlier, hop) => {
    const { recorder, arrive } = recorderAt();
    for (const [url, status, location, changes] of earlier) {
      arrive('r', 'c', url, changes)({ ...outcome, response: { status, reason: '', headers: [] }, location });
    }
    arrive('r', 'c', here);
    expect(recorder.read('r').exchanges.at(-1)?.hop).toBe(hop);
  });
});

describe('what is published', () => {
  it('is every change, under ids that rise', () => {
    const { record, arrive, published } = recorderAt();
    record('r', 'c');
    const settle = arrive('r', 'c');
    settle(outcome);
    expect(published.map(([, , { exchange }]) => [exchange.number, exchange.state])).toEqual([
      [1, 'arrived'],
      [1, 'answered'],
      [2, 'arrived'],
      [2, 'answered'],
    ]);
    const ids = published.map(([, , { id }]) => id);
    expect(ids).toEqual(ids.toSorted((one, other) => one - other));
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('has another epoch when the run was given up in between', () => {
    const { record, kept } = recorderAt({ maxRuns: 1 });
    record('r', 'c');
    const { epoch } = kept.read('r');
    record('r', 'c');
    expect(kept.read('r').epoch).toBe(epoch);
    record('other', 'c');
    expect(kept.read('r').epoch).toBeNull();
    record('r', 'c');
    expect(kept.read('r').epoch).toBeGreaterThan(epoch ?? Infinity);
    expect(kept.read('r').events.map(({ exchange }) => exchange.number)).toEqual([1]);
  });
});

it('keeps its sums as the runs are', () => {
  const { kept, record, clock } = recorderAt({ maxRuns: 20, maxBytes: 60_000, maxAgeSeconds: 1 });
  for (let index = 0; index < 3000; index += 1) {
    record(`run ${(index * 7) % 31}`, `client ${(index * 5) % 11}`, `http://h/${'u'.repeat(index % 900)}`);
  }
  expect(kept.size().runs).toBeLessThanOrEqual(20);
  expect(kept.size().bytes).toBeLessThanOrEqual(60_000);
  expect(kept.size().bytes).toBeGreaterThan(30_000);
  clock.now += 2000;
  kept.read('r');
  expect(kept.size()).toEqual({ runs: 0, bytes: 0 });
});
