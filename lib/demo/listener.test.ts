import { connect, createServer } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import { valuesOf } from '../http/header-list';
import { startDemoApi, type DemoApiListener, type ListenerOptions } from './listener';
import { newRunId, recordedPath } from '../record/run-path';

const listeners: DemoApiListener[] = [];
async function start(options: Partial<ListenerOptions> = {}): Promise<DemoApiListener> {
  const listener = await startDemoApi({ port: 0, origins: [], ...options });
  listeners.push(listener);
  return listener;
}
afterEach(async () => {
  await Promise.all(listeners.splice(0).map((listener) => listener.close()));
});

describe('startDemoApi', () => {
  it('answers on every address of this machine', async () => {
    const { port } = await start();
    for (const host of ['localhost', '127.0.0.1', '[::1]']) {
      const response = await fetch(`http://${host}:${port}/v1`);
      expect(await response.json()).toMatchObject({ url: `http://${host}:${port}/v1` });
    }
  });

  it('rejects when the port is taken, and says what to do', async () => {
    const { port } = await start();
    await expect(startDemoApi({ port, origins: [] })).rejects.toThrow(
      `port ${port} is taken by another program. End that program, or set PREFLIGHT_API_PORT to another port.`,
    );
  });

  it('rejects when another program has the port on one address', async () => {
    const other = createServer();
    const port = await new Promise<number>((resolve) => {
      other.listen(0, '::', () => {
        const address = other.address();
        resolve(typeof address === 'object' && address !== null ? address.port : 0);
      });
    });
    await expect(startDemoApi({ port, origins: [] })).rejects.toThrow(/PREFLIGHT_API_PORT/);
    other.close();
  });

  it('gives the port back when it is closed, open feeds and all', async () => {
    const first = await start();
    const feed = await fetch(`http://localhost:${first.port}/runs/${newRunId()}/events`);
    await first.close();
    await expect(feed.text()).rejects.toThrow();
    const second = await start({ port: first.port });
    expect(second.port).toBe(first.port);
  });

  it('keeps a connection for the next request', async () => {
    const { port } = await start();
    const response = await fetch(`http://localhost:${port}/`);
    expect(response.headers.get('keep-alive')).toBe('timeout=5');
  });
});

describe('metering over the wire', () => {
  it('is a readable 429 after the limit; OPTIONS is free; each run has its own account', async () => {
    const { port } = await start({ limit: 2, windowSeconds: 50 });
    const get = (path: string, method = 'GET') => fetch(`http://127.0.0.1:${port}${path}`, { method });
    const runPath = recordedPath(newRunId(), 'a', '/v1');
    const statuses: (number | string | null)[][] = [];
    for (const [path, method] of [
      [runPath, 'OPTIONS'],
      [runPath, 'GET'],
      [runPath, 'OPTIONS'],
      [runPath, 'POST'],
      [runPath, 'GET'],
      [runPath, 'OPTIONS'],
      ['/v1', 'GET'],
    ] as const) {
      const { status, headers } = await get(path, method);
      statuses.push([
        method,
        status,
        headers.get('ratelimit-remaining'),
        headers.get('retry-after'),
        headers.get('access-control-allow-origin'),
      ]);
    }
    expect(statuses).toEqual([
      ['OPTIONS', 200, '2', null, '*'],
      ['GET', 200, '1', null, '*'],
      ['OPTIONS', 200, '1', null, '*'],
      ['POST', 200, '0', null, '*'],
      ['GET', 429, '0', '50', '*'],
      ['OPTIONS', 200, '0', null, '*'],
      ['GET', 200, '1', null, '*'],
    ]);
  });

  it.each([
    [0, ['4', '3', '2']],
    [1, ['4', '4', '3']],
  ])('behind %i proxies, of three requests from two forwarded clients', async (trustedProxies, remaining) => {
    const { port } = await start({ limit: 5, trustedProxies });
    const read: (string | null)[] = [];
    for (const forwarded of ['192.0.2.1', '192.0.2.2', '203.0.113.9, 192.0.2.1']) {
      const headers = { 'X-Forwarded-For': forwarded };
      const response = await fetch(`http://127.0.0.1:${port}/v1`, { headers });
      read.push(response.headers.get('ratelimit-remaining'));
    }
    expect(read).toEqual(remaining);
  });

  it('is in the record: what was billed, and the counters after', async () => {
    const { port } = await start({ limit: 1 });
    const runId = newRunId();
    const url = `http://127.0.0.1:${port}${recordedPath(runId, 'a', '/v1')}`;
    for (const method of ['OPTIONS', 'GET', 'GET']) await fetch(url, { method });
    expect(await (await fetch(`http://127.0.0.1:${port}/runs/${runId}`)).json()).toMatchObject({
      runId,
      droppedExchanges: 0,
      totals: { billed: 1, unbilled: 2 },
      meter: { limit: 1, remaining: 0 },
      exchanges: [
        { number: 1, billed: 0, meter: { limit: 1, remaining: 1 }, response: { status: 200 } },
        { number: 2, billed: 1, meter: { limit: 1, remaining: 0 }, response: { status: 200 } },
        { number: 3, billed: 0, meter: { limit: 1, remaining: 0 }, response: { status: 429 } },
      ],
    });
  });
});

describe('the echo', () => {
  it('says what arrived, credentials redacted, as the record does', async () => {
    const { port, api } = await start();
    const runId = newRunId();
    const path = recordedPath(runId, 'x.1', '/v1/ä?page=2');
    const response = await fetch(`http://127.0.0.1:${port}${path}`, {
      method: 'POST',
      headers: { Authorization: 'Bearer topsecret', Cookie: 'a=topsecret', 'X-A': 'b' },
      body: 'grüß',
    });
    const text = await response.text();
    expect(JSON.parse(text)).toMatchObject({
      method: 'POST',
      url: `http://127.0.0.1:${port}${encodeURI(path)}`,
      httpVersion: '1.1',
      body: 'grüß',
      bodyLength: 6,
      isPreflight: false,
      billed: 1,
      runId,
      attempt: 'x.1',
    });
    expect(text).toContain('    ["X-A", "b"]');
    expect(text).toContain('["Authorization", "Bearer (9 characters)"]');
    expect(text).not.toContain('topsecret');
    expect(JSON.stringify(await api.store.read(runId))).not.toContain('topsecret');
  });

  it("keeps the lesson's cookies in the record, as they arrived and as they were sent", async () => {
    const { port, api } = await start();
    const runId = newRunId();
    const url = `http://127.0.0.1:${port}${recordedPath(runId, 'a', '/v1')}?actual.cookie=delete`;
    const response = await fetch(url, { headers: { Cookie: 'a=topsecret; lesson-lax=1' } });
    const [exchange] = (await api.store.read(runId)).exchanges;
    expect(exchange?.request.headers).toContainEqual(['Cookie', 'lesson-lax=1; (11 characters)']);
    expect(valuesOf(exchange?.response?.headers ?? [], 'Set-Cookie')).toEqual(
      response.headers.getSetCookie(),
    );
    expect(response.headers.getSetCookie()).toHaveLength(4);
  });

  it('follows redirects from one of its origins to the other, and counts hops', async () => {
    const probe = await start();
    await probe.close();
    const { port } = probe;
    const { api } = await start({ port, origins: [`http://localhost:${port}`, `http://127.0.0.1:${port}`] });
    const runId = newRunId();
    const last = `http://127.0.0.1:${port}${recordedPath(runId, 'a', '/last')}`;
    const location = encodeURIComponent(last);
    const response = await fetch(
      `http://localhost:${port}${recordedPath(runId, 'a', '/first')}?actual.status=307&actual.set=Location:${location}`,
    );
    expect(await response.json()).toMatchObject({ url: last });
    expect(
      (await api.store.read(runId)).exchanges.map(({ hop, request }) => [
        hop,
        new URL(request.url).pathname.slice(-6),
      ]),
    ).toEqual([
      [0, '/first'],
      [1, 'a/last'],
    ]);
  });

  it('is in the record before it can be read', async () => {
    const { port } = await start();
    for (let count = 0; count < 50; count += 1) {
      const runId = newRunId();
      await fetch(`http://127.0.0.1:${port}${recordedPath(runId, 'a', '/')}`);
      const record: unknown = await (await fetch(`http://127.0.0.1:${port}/runs/${runId}`)).json();
      expect(record).toMatchObject({ exchanges: [{ state: 'answered' }] });
    }
  });
});

it('told to drain, lets what is in flight end, ends streams, and waits for no connection that is kept', async () => {
  const draining = await startDemoApi({ port: 0, origins: [] });
  const api = `http://127.0.0.1:${draining.port}`;
  const stream = (await fetch(`${api}/runs/${newRunId()}/events`)).text();
  const delayed = fetch(`${api}/v1?actual.delay=700`);
  const unused = connect(draining.port, '127.0.0.1');
  await expect.poll(() => [draining.api.delays.total, draining.api.connections.total]).toEqual([1, 3]);
  const startedAt = performance.now();
  const drained = draining.drain(20);
  expect(await stream).toContain('retry: ');
  expect((await delayed).status).toBe(200);
  await drained;
  unused.destroy();
  expect(performance.now() - startedAt).toBeLessThan(4000);
  await expect(fetch(`${api}/v1`)).rejects.toThrow();
});
