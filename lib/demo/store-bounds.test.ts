import { createClient } from 'redis';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { newRunId, recordedPath } from '../record/run-path';
import { createDemoApi, type DemoApi, type DemoApiOptions } from './demo-api';
import { handleFetch } from './fetch-handler';
import { startDemoApi } from './listener';
import { createMemoryStore } from './memory-store';
import { startOwnRedis, type OwnRedis } from './own-redis';
import { createRedisStore } from './redis-store';

let redis: OwnRedis;
beforeEach(async () => {
  redis = await startOwnRedis();
});
afterEach(() => redis.stop());

type Kind = { readonly name: string; readonly store: NonNullable<DemoApiOptions['store']> };
const kinds: readonly Kind[] = [
  { name: 'memory', store: (bounds) => createMemoryStore(bounds) },
  { name: 'Redis', store: (bounds) => createRedisStore(redis.url, bounds) },
];

describe.each(kinds)('with a store in $name', ({ store }) => {
  /** Asks so often, with that much in a header; then says whether a follower is sent it all, and what happens next. */
  async function isFollowed(
    { store: { health } }: DemoApi,
    ask: (path: string, init?: RequestInit) => Promise<Response>,
    times: number,
  ) {
    await expect.poll(health).toBe('ok');
    const runId = newRunId();
    const headers = { 'X-Long': 'h'.repeat(30_000) };
    for (let count = 0; count < times; count += 1)
      await (await ask(recordedPath(runId, 'a', '/'), { headers })).text();
    const events = (await ask(`/runs/${runId}/events`)).body ?? new ReadableStream<Uint8Array>();
    let [text, isAsked] = ['', false];
    const decoder = new TextDecoder();
    for await (const chunk of events) {
      text += decoder.decode(chunk, { stream: true });
      const answered = text.split('"state":"answered"').length - 1;
      if (answered > times) return true;
      if (answered < times || isAsked) continue;
      isAsked = true;
      await ask(recordedPath(runId, 'a', '/'));
    }
    return false;
  }

  it('a long run can be followed, behind node:http', async () => {
    const { api, port, close } = await startDemoApi({ port: 0, origins: [], store });
    const ask = (path: string, init?: RequestInit) => fetch(`http://127.0.0.1:${port}${path}`, init);
    expect(await isFollowed(api, ask, 15)).toBe(true);
    await close();
  });

  it('a long run can be followed, behind a host', async () => {
    const api = createDemoApi({ origins: [], store, maxBytesPerRun: 8_000_000 });
    const ask = (path: string, init?: RequestInit) =>
      handleFetch(new Request(`http://h${path}`, init), { api, basePath: '', peer: '192.0.2.1' });
    expect(await isFollowed(api, ask, 90)).toBe(true);
    await api.store.close();
  });

  async function metered(maxAccounts: number) {
    const { store: of } = createDemoApi({ origins: [], store, maxAccounts, windowSeconds: 60 });
    await expect.poll(() => of.health()).toBe('ok');
    const used = async (accounts: readonly string[]) => {
      const counts: number[] = [];
      for (const account of accounts) counts.push((await of.meter(account)).used);
      return counts;
    };
    return { of, used };
  }

  it('no more accounts are kept than the bound says', async () => {
    const { of, used } = await metered(10);
    const accounts = Array.from({ length: 100 }, () => `run ${newRunId()}`);
    for (const account of accounts) await of.charge(account, 'client');
    expect((await used(accounts)).filter((count) => count > 0)).toHaveLength(10);
    const client = createClient({ url: redis.url });
    await client.connect();
    expect((await client.keys('preflight:meter:*')).length).toBeLessThanOrEqual(10);
    for (const key of await client.keys('*')) expect(await client.pTTL(key)).toBeGreaterThan(0);
    client.destroy();
    await of.close();
  });

  it('the client that has the most accounts loses its first', async () => {
    const { of, used } = await metered(4);
    const accounts = ['a', 'b', 'c', 'd', 'e'];
    await of.charge('a', 'other');
    for (const account of ['b', 'c', 'd', 'b']) {
      await of.charge(account, 'many');
      await new Promise((resolve) => setTimeout(resolve, 3));
    }
    expect(await used(accounts)).toEqual([1, 2, 1, 1, 0]);
    await of.charge('e', 'newcomer');
    expect(await used(accounts)).toEqual([1, 0, 1, 1, 1]);
    await of.close();
  });

  it('among clients that have one account each, the one whose window began first loses it', async () => {
    const { of, used } = await metered(2);
    for (const account of ['a', 'b', 'z']) {
      await of.charge(account, `client ${account}`);
      await new Promise((resolve) => setTimeout(resolve, 3));
    }
    expect(await used(['a', 'b', 'z'])).toEqual([0, 1, 1]);
    await of.close();
  });

  it('windows that are over make room', async () => {
    const api = createDemoApi({ origins: [], store, maxAccounts: 2, windowSeconds: 1 });
    await expect.poll(() => api.store.health()).toBe('ok');
    await api.store.charge('a', 'many');
    await api.store.charge('b', 'many');
    await new Promise((resolve) => setTimeout(resolve, 1100));
    await api.store.charge('c', 'many');
    await api.store.charge('d', 'many');
    for (const account of ['c', 'd']) expect((await api.store.meter(account)).used).toBe(1);
    await api.store.close();
  });
});
