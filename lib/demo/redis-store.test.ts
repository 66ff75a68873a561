import { createClient } from 'redis';
import { afterAll, beforeAll, beforeEach, expect, it, onTestFinished } from 'vitest';
import { newRunId, recordedPath } from '../record/run-path';
import { startDemoApi, type DemoApiListener, type ListenerOptions } from './listener';
import { startOwnRedis, type OwnRedis } from './own-redis';
import { createRedisStore } from './redis-store';

let redis: OwnRedis;
let one: DemoApiListener;
let two: DemoApiListener;
const said: string[] = [];
const started = () =>
  startDemoApi({
    port: 0,
    origins: [],
    store: (bounds) => createRedisStore(redis.url, bounds, (message) => said.push(message)),
  });
beforeAll(async () => {
  redis = await startOwnRedis();
  [one, two] = await Promise.all([started(), started()]);
});
beforeEach(async () => {
  await expect
    .poll(() => [one.api.store.health(), two.api.store.health()], { timeout: 10_000 })
    .toEqual(['ok', 'ok']);
});
afterAll(async () => {
  await Promise.all([one.close(), two.close()]);
  await redis.stop();
});

const at = ({ port }: DemoApiListener, path: string) => `http://127.0.0.1:${port}${path}`;
const ask = (api: DemoApiListener, runId: string, init: RequestInit = {}) =>
  fetch(at(api, recordedPath(runId, 'a', '/')), init);
const record = async (api: DemoApiListener, runId: string): Promise<unknown> =>
  (await fetch(at(api, `/runs/${runId}`))).json();

async function follow(api: DemoApiListener, runId: string) {
  let text = '';
  const end = await api.api.store.follow(runId, null, (part) => (text += part));
  return { end, text: () => text };
}

it('shows what one instance recorded to a page that follows another, live', async () => {
  const runId = newRunId();
  const page = await follow(two, runId);
  await ask(one, runId, {
    method: 'OPTIONS',
    headers: { 'Access-Control-Request-Method': 'PUT', Origin: 'http://a.example' },
  });
  await expect.poll(page.text).toMatch(/"kind":"preflight".*"state":"answered"/s);
  await ask(two, runId);
  await ask(one, runId);
  expect(await record(one, runId)).toMatchObject({
    exchanges: [{ number: 1, kind: 'preflight' }, { number: 2 }, { number: 3, meter: { remaining: 998 } }],
    totals: { billed: 2, unbilled: 1 },
    isComplete: true,
  });
  expect(await record(two, runId)).toEqual(await record(one, runId));
  page.end();
});

it.each(['stopped', 'hanging'] as const)(
  'answers while Redis is %s, says that records are incomplete, and comes back by itself',
  async (how) => {
    const runId = newRunId();
    const page = await follow(two, runId);
    await ask(one, runId);
    await expect.poll(page.text).toContain('"state":"answered"');
    said.length = 0;
    if (how === 'stopped') await redis.stop();
    else redis.hang(true);
    const during = await ask(one, runId);
    expect(during.status).toBe(200);
    expect(during.headers.get('access-control-allow-origin')).toBe('*');
    await expect.poll(() => one.api.store.health(), { timeout: 10_000 }).toBe('degraded');
    const startedAt = performance.now();
    expect((await ask(two, runId)).status).toBe(200);
    await expect.poll(() => two.api.store.health(), { timeout: 10_000 }).toBe('degraded');
    expect(performance.now() - startedAt).toBeLessThan(4000);
    expect(await record(one, runId)).toMatchObject({ isComplete: false });
    await expect.poll(page.text).toContain('"isComplete":false');
    expect(await (await fetch(at(one, '/healthz'))).json()).toEqual({ status: 'degraded' });
    if (how === 'stopped') await redis.start();
    else redis.hang(false);
    await expect
      .poll(() => [one.api.store.health(), two.api.store.health()], { timeout: 10_000 })
      .toEqual(['ok', 'ok']);
    const before = page.text().length;
    const answer = await ask(one, runId);
    await expect.poll(() => page.text().slice(before)).toContain('"state":"answered"');
    expect(await record(two, runId)).toMatchObject({ isComplete: false });
    const used = how === 'stopped' ? 3 : 4;
    expect(answer.headers.get('ratelimit-remaining')).toBe(String(1000 - used));
    const other = newRunId();
    await ask(two, other);
    expect(await record(one, other)).toMatchObject({ isComplete: true, exchanges: [{ number: 1 }] });
    expect(said.some((message) => message.includes('out of reach'))).toBe(true);
    expect(said.at(-1)).toBe('Redis is in use.');
    page.end();
  },
  30_000,
);

it('loses nothing that was answered when an instance ends', async () => {
  const third = await started();
  await expect.poll(() => third.api.store.health()).toBe('ok');
  const runId = newRunId();
  for (let count = 0; count < 20; count += 1) await (await ask(third, runId)).text();
  await third.close();
  expect(await record(one, runId)).toMatchObject({
    totals: { billed: 20, unbilled: 0 },
    droppedExchanges: 0,
  });
});

/** An instance with such bounds, and a client of its Redis. */
async function bounded(bounds: Partial<ListenerOptions>) {
  const own = await startDemoApi({
    port: 0,
    origins: [],
    ...bounds,
    store: (all) => createRedisStore(redis.url, all),
  });
  const client = createClient({ url: redis.url });
  client.on('error', () => undefined);
  await client.connect();
  onTestFinished(async () => {
    client.destroy();
    await own.close();
  });
  await expect.poll(() => own.api.store.health()).toBe('ok');
  return { own, client };
}

it('keeps a run that is in use for longer than its age', async () => {
  const { own, client } = await bounded({ maxAgeSeconds: 2 });
  const runId = newRunId();
  const keys = ['run:', 'owners'].map((key) => `preflight:${key === 'run:' ? key + runId : key}`);
  const left = () => Promise.all(keys.map((key) => client.pTTL(key)));
  await ask(own, runId);
  const [run = 0, owners = 0] = await left();
  await new Promise((resolve) => setTimeout(resolve, 600));
  await ask(own, runId);
  const [later = 0, ownersLater = 0] = await left();
  expect(later).toBeGreaterThan(run - 300);
  expect(ownersLater).toBeGreaterThan(owners - 300);
});

it('goes on where Redis has evicted some of its keys', async () => {
  const { own, client } = await bounded({ maxRuns: 4, maxBytes: 20_000 });
  const runIds = Array.from({ length: 8 }, () => newRunId());
  for (const [index, runId] of runIds.entries()) {
    if (index % 2 === 1) await client.del(['preflight:owners', 'preflight:held', 'preflight:payers']);
    expect((await ask(own, runId, { headers: { 'X-Long': 'h'.repeat(3000) } })).status).toBe(200);
  }
  expect(own.api.store.health()).toBe('ok');
  for (const runId of [...runIds, ...runIds]) await ask(own, runId);
  expect(await record(own, runIds.at(-1) ?? '')).toMatchObject({ exchanges: [{ state: 'answered' }] });
  await client.flushAll();
});

it('keeps no secret of a URL in Redis, not even to tell hops', async () => {
  const runId = newRunId();
  await fetch(
    at(
      one,
      `${recordedPath(runId, 'a', '/')}?access_token=topsecret&actual.status=302&actual.set=Location:/x?token=topsecret`,
    ),
    {
      redirect: 'manual',
    },
  );
  const client = createClient({ url: redis.url });
  client.on('error', () => undefined);
  await client.connect();
  let all = '';
  onTestFinished(() => client.destroy());
  for await (const keys of client.scanIterator())
    for (const key of keys) {
      const type = await client.type(key);
      if (type === 'hash') all += JSON.stringify(await client.hGetAll(key));
      expect(await client.ttl(key)).toBeGreaterThan(0);
    }
  expect(all).toContain(runId);
  expect(all.includes('topsecret')).toBe(false);
});
