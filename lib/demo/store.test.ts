import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newRunId } from '../record/run-path';
import { createMemoryStore } from './memory-store';
import type { MeterOptions } from './meter';
import { startOwnRedis, type OwnRedis } from './own-redis';
import type { Outcome, RecorderBounds } from './recorder';
import { createRedisStore } from './redis-store';
import type { RecordedArrival, Store } from './store';

const usual: RecorderBounds & MeterOptions = {
  maxRuns: 1000,
  maxExchangesPerRun: 200,
  maxBytesPerRun: 1_000_000,
  maxBytes: 50_000_000,
  maxAgeSeconds: 600,
  limit: 10,
  windowSeconds: 60,
  maxAccounts: 1000,
};
const meter = { limit: 10, remaining: 9, resetSeconds: 60 };
const answered: Outcome = {
  state: 'answered',
  durationMs: 3,
  billed: 1,
  meter,
  response: { status: 200, reason: 'OK', headers: [['X-A', 'b\xfc']] },
  bodyLength: 7,
  location: null,
};
function arrival(url = 'http://h/', changes: Partial<RecordedArrival> = {}): RecordedArrival {
  return {
    attempt: 'a',
    kind: 'actual',
    startedAt: Date.now(),
    request: { method: 'GET', url, httpVersion: '1.1', headers: [['x-B', 'ü"\\']], bodyLength: 0 },
    isRaw: true,
    url,
    ...changes,
  };
}

let redis: OwnRedis;
beforeAll(async () => {
  redis = await startOwnRedis();
});
afterAll(() => redis.stop());

type Kind = { readonly name: string; readonly create: (bounds: RecorderBounds & MeterOptions) => Store };
const kinds: readonly Kind[] = [
  { name: 'memory', create: (bounds) => createMemoryStore(bounds) },
  { name: 'Redis', create: (bounds) => createRedisStore(redis.url, bounds) },
];

describe.each(kinds)('a store in $name', ({ create }) => {
  async function opened(bounds: Partial<RecorderBounds & MeterOptions> = {}) {
    const store = create({ ...usual, ...bounds });
    await expect.poll(() => store.health()).toBe('ok');
    /** Clients of this test only. */
    const client = newRunId();
    const record = async (runId: string, url = 'http://h/', changes: Partial<Outcome> = {}, of = client) => {
      const settle = await store.arrive(runId, of, arrival(url));
      await settle({ ...answered, ...changes });
    };
    const urls = async (runId: string) =>
      (await store.read(runId)).exchanges.map(({ request }) => request.url);
    async function follow(runId: string, since: number | null = null) {
      let text = '';
      const end = await store.follow(runId, since, (part) => (text += part));
      const events = () =>
        text
          .split('\n\n')
          .filter((event) => event !== '')
          .map((event) => {
            const data: unknown = JSON.parse(/^data: (.*)$/m.exec(event)?.[1] ?? 'null');
            return { id: Number(/^id: (.*)$/m.exec(event)?.[1]), data };
          });
      const seen = () =>
        events().map(({ data }) => {
          if (typeof data !== 'object' || data === null) return data;
          if ('number' in data && 'state' in data) return `${String(data.number)} ${String(data.state)}`;
          return 'isComplete' in data && 'epoch' in data
            ? `run ${data.epoch === null ? 'none' : 'kept'} ${String(data.isComplete)}`
            : data;
        });
      return { end, seen, lastId: () => Math.max(...events().map(({ id }) => id || 0)) };
    }
    return { store, client, record, urls, follow };
  }

  it('has an empty, complete record of a run it never heard of', async () => {
    const { store } = await opened();
    expect(await store.read(newRunId())).toEqual({
      epoch: null,
      isComplete: true,
      exchanges: [],
      droppedExchanges: 0,
      totals: { billed: 0, unbilled: 0 },
    });
    await store.close();
  });

  it('keeps an exchange from arrival to end, the same as JSON', async () => {
    const { store, client } = await opened();
    const runId = newRunId();
    const first = arrival('http://h/1');
    const settle = await store.arrive(runId, client, first);
    const arrived = await store.read(runId);
    expect(arrived.exchanges).toEqual([
      {
        number: 1,
        hop: 0,
        meter: { limit: 10, remaining: 10, resetSeconds: 60 },
        attempt: 'a',
        kind: 'actual',
        startedAt: first.startedAt,
        request: first.request,
        isRaw: true,
        state: 'arrived',
        durationMs: null,
        billed: 0,
        response: null,
      },
    ]);
    expect(arrived.totals).toEqual({ billed: 0, unbilled: 0 });
    await settle(answered);
    const second = await store.arrive(
      runId,
      client,
      arrival('http://h/2', { kind: 'preflight', attempt: 'b' }),
    );
    await second({ ...answered, state: 'aborted', response: null, billed: 0, bodyLength: 0 });
    const ended = await store.read(runId);
    const { bodyLength, location, ...outcome } = answered;
    expect(location).toBeNull();
    expect(ended.exchanges[0]).toEqual({
      ...arrived.exchanges[0],
      ...outcome,
      request: { ...first.request, bodyLength },
    });
    expect(ended.exchanges[1]).toMatchObject({
      number: 2,
      kind: 'preflight',
      attempt: 'b',
      state: 'aborted',
      response: null,
    });
    expect(ended.totals).toEqual({ billed: 1, unbilled: 1 });
    expect(ended.epoch).toBeGreaterThan(1_600_000_000_000);
    const text = `${new TextDecoder().decode(await store.recordText(runId))}}`;
    expect(JSON.parse(text)).toEqual({ runId, ...ended });
    await store.close();
  });

  it('counts hops from redirects that were answered', async () => {
    const { store, client, record } = await opened();
    const runId = newRunId();
    const hops = async () => (await store.read(runId)).exchanges.map(({ hop }) => hop);
    await record(runId, 'http://h/1', { location: '/2#x' });
    await record(runId, 'http://h/2', { location: 'http://u:p@h/3' });
    await record(runId, 'http://h/other');
    const preflight = await store.arrive(runId, client, arrival('http://h/3', { kind: 'preflight' }));
    await preflight(answered);
    await record(runId, 'http://h/4', { location: '/5' });
    await store.arrive(runId, client, arrival('http://h/5', { attempt: 'b' }));
    await store.arrive(runId, client, arrival('http://h/5'));
    expect(await hops()).toEqual([0, 1, 0, 0, 0, 0, 1]);
    await store.close();
  });

  it('gives up the oldest exchanges of a run beyond its number or bytes', async () => {
    const { store, record, urls } = await opened({ maxExchangesPerRun: 3, maxBytesPerRun: 20_000 });
    const runId = newRunId();
    for (const path of ['1', '2', '3', '4', '5']) await record(runId, `http://h/${path}`);
    expect(await urls(runId)).toEqual(['http://h/3', 'http://h/4', 'http://h/5']);
    const long = `http://h/${'l'.repeat(6000)}`;
    await record(runId, long);
    expect((await urls(runId)).at(-1)).toBe(long);
    expect((await urls(runId)).length).toBeLessThan(4);
    const { droppedExchanges, exchanges, totals } = await store.read(runId);
    expect(droppedExchanges + exchanges.length).toBe(6);
    expect(totals).toEqual({ billed: 6, unbilled: 0 });
    expect(exchanges.at(-1)?.number).toBe(6);
    await store.close();
  });

  it('gives up what is too old', async () => {
    const { store, client, record, urls } = await opened({ maxAgeSeconds: 1 });
    const runId = newRunId();
    await record(runId);
    const before = (await store.read(runId)).epoch ?? 0;
    await new Promise((resolve) => setTimeout(resolve, 600));
    await record(runId, 'http://h/later');
    await new Promise((resolve) => setTimeout(resolve, 600));
    expect(await urls(runId)).toEqual(['http://h/later']);
    expect((await store.read(runId)).epoch).toBe(before);
    await new Promise((resolve) => setTimeout(resolve, 600));
    expect(await store.read(runId)).toMatchObject({ epoch: null, exchanges: [] });
    await store.arrive(runId, client, arrival());
    expect((await store.read(runId)).epoch).toBeGreaterThan(before);
    expect((await store.read(runId)).exchanges.map(({ number }) => number)).toEqual([1]);
    await store.close();
  });

  it('lets the client that has the most pay when there are too many runs, or too much', async () => {
    if (kinds[1]?.create === create) {
      await redis.stop();
      await redis.start();
    }
    const { store, record, urls } = await opened({ maxRuns: 4, maxBytes: 40_000 });
    const [one = '', two = '', three = '', other = '', newest = ''] = Array.from({ length: 5 }, newRunId);
    for (const runId of [one, two, three]) await record(runId, 'http://h/', {}, 'many');
    await record(other, 'http://h/', {}, 'other');
    await record(newest, 'http://h/', {}, 'newcomer');
    expect(await urls(one)).toEqual([]);
    for (const runId of [two, three, other, newest]) expect(await urls(runId)).toHaveLength(1);
    for (let count = 0; count < 4; count += 1) await record(two, `http://h/${'l'.repeat(4000)}`, {}, 'many');
    for (const runId of [other, newest]) expect(await urls(runId)).toHaveLength(1);
    await store.close();
  });

  it('meters accounts, up to a limit', async () => {
    const { store, client } = await opened({ limit: 2 });
    const account = `run ${newRunId()}`;
    expect(await store.meter(account)).toEqual({ limit: 2, used: 0, resetSeconds: 60 });
    expect(await store.charge(account, client)).toEqual({ limit: 2, used: 0, resetSeconds: 60 });
    expect(await store.charge(account, client, 1)).toMatchObject({ used: 1 });
    expect(await store.charge(account, client)).toMatchObject({ used: 1 });
    expect(await store.charge(account, client)).toMatchObject({ used: 2 });
    expect(await store.charge(account, client)).toMatchObject({ used: 2 });
    expect(await store.meter(account)).toMatchObject({ limit: 2, used: 2 });
    expect(await store.meter(`run ${newRunId()}`)).toMatchObject({ used: 0 });
    await store.close();
  });

  it('meters exactly what many at once ask for', async () => {
    const { store, client } = await opened();
    const account = `run ${newRunId()}`;
    const before = await Promise.all(
      Array.from({ length: 30 }, () => Promise.resolve(store.charge(account, client))),
    );
    expect(
      before
        .map(({ used }) => used)
        .toSorted((a, b) => a - b)
        .slice(0, 11),
    ).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
    expect(await store.meter(account)).toMatchObject({ used: 10 });
    await store.close();
  });

  it('begins to meter again after the window', async () => {
    const { store, client } = await opened({ windowSeconds: 1 });
    const account = `run ${newRunId()}`;
    await store.charge(account, client);
    expect(await store.meter(account)).toEqual({ limit: 10, used: 1, resetSeconds: 1 });
    await new Promise((resolve) => setTimeout(resolve, 1100));
    expect(await store.meter(account)).toEqual({ limit: 10, used: 0, resetSeconds: 1 });
    await store.close();
  });

  it('says which run a follower follows, and each change as it happens', async () => {
    const { store, client, record, follow } = await opened();
    const runId = newRunId();
    const early = await follow(runId);
    expect(early.seen()).toEqual(['run none true']);
    await record(runId);
    const settle = await store.arrive(runId, client, arrival());
    const late = await follow(runId);
    await settle(answered);
    await record(newRunId());
    const all = ['run none true', 'run kept true', '1 arrived', '1 answered', '2 arrived', '2 answered'];
    await expect.poll(early.seen).toEqual(all);
    await expect.poll(late.seen).toEqual(['run kept true', '1 answered', '2 arrived', '2 answered']);
    early.end();
    await record(runId);
    await expect.poll(late.seen).toHaveLength(6);
    expect(early.seen()).toEqual(all);
    await store.close();
  });

  it('resumes after the last event that a follower has seen, or from the beginning after one it never gave', async () => {
    const { store, client, record, follow } = await opened();
    const runId = newRunId();
    const first = await store.arrive(runId, client, arrival());
    await record(runId);
    const before = await follow(runId);
    before.end();
    await first(answered);
    await record(runId);
    const resumed = await follow(runId, before.lastId());
    expect(resumed.seen()).toEqual(['run kept true', '1 answered', '3 answered']);
    for (const since of [0, 1, 999_999_999_999_999]) {
      const again = await follow(runId, since);
      expect(again.seen()).toEqual(['run kept true', '2 answered', '1 answered', '3 answered']);
    }
    await store.close();
  });
});
