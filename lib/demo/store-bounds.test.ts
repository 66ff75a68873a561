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
});
