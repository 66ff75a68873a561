import { describe, expect, it, vi } from 'vitest';
import { createDemoApi } from './demo-api';
import { handleFetch } from './fetch-handler';
import type { TrafficBounds } from './limits';
import { newRunId, recordedPath } from '../record/run-path';

const origin = 'https://demo.example';

function mounted(basePath = '/demo', traffic: Partial<TrafficBounds> = {}) {
  const api = createDemoApi({ origins: [origin], limit: 5, traffic });
  const ask = (path: string, init: RequestInit = {}) =>
    handleFetch(new Request(`${origin}${basePath}${path}`, init), {
      api,
      basePath,
      peer: '192.0.2.1',
    });
  return { api, ask };
}

describe('handleFetch', () => {
  it('answers as the listener does', async () => {
    const { ask } = mounted();
    const response = await ask('/v1?page=2', { method: 'POST', body: 'abc', headers: { Cookie: 'secret' } });
    expect(response.status).toBe(200);
    expect(Object.fromEntries(response.headers)).toEqual({
      'access-control-allow-origin': '*',
      'access-control-expose-headers': '*',
      'cache-control': 'no-store',
      'content-type': 'application/json',
      'ratelimit-limit': '5',
      'ratelimit-remaining': '4',
      'ratelimit-reset': '3600',
    });
    expect(await response.json()).toMatchObject({
      url: `${origin}/demo/v1?page=2`,
      body: 'abc',
      httpVersion: null,
    });
  });

  it.each(['', '/demo'])('records under its base path "%s"', async (basePath) => {
    const { ask } = mounted(basePath);
    const runId = newRunId();
    const path = recordedPath(runId, 'a', '/v1');
    const preflight = await ask(path, {
      method: 'OPTIONS',
      headers: { 'Access-Control-Request-Method': 'PUT' },
    });
    expect([preflight.status, preflight.headers.get('access-control-allow-methods')]).toEqual([204, 'PUT']);
    await ask(`${path}?actual.status=418`, { method: 'PUT', headers: { 'X-A': 'b' } });
    expect(await (await ask(`/runs/${runId}`)).json()).toMatchObject({
      totals: { billed: 1, unbilled: 1 },
      exchanges: [
        { kind: 'preflight', isRaw: false, response: { status: 204, reason: 'No Content' } },
        {
          kind: 'actual',
          request: { url: `${origin}${basePath}${path}?actual.status=418`, headers: [['x-a', 'b']] },
        },
      ],
    });
  });

  it.each([
    ['/?actual.status=204', {}, 204, null],
    ['/?actual.status=599&actual.body=x', {}, 599, null],
    ['/?meter.limit=0', {}, 429, 'rate limit'],
    ['/?actual.status=x', {}, 400, 'actual.status'],
    ['/r/x/a/', {}, 400, 'run id'],
    [`/${'u'.repeat(9000)}`, {}, 414, 'url'],
    ['/', { headers: { 'X-A': 'h'.repeat(33_000) } }, 431, 'headers'],
    ['/', { method: 'POST', body: 'b'.repeat(70_000) }, 413, 'body'],
  ] as const)('%.30s', async (path, init, status, field) => {
    const response = await mounted().ask(path, init);
    expect(response.status).toBe(status);
    expect(response.headers.get('access-control-allow-origin')).toBe('*');
    if (field !== null) expect(await response.json()).toMatchObject({ error: { field } });
  });

  it('sends two lines of one name, a Latin-1 value and nothing to HEAD', async () => {
    const response = await mounted().ask('/?actual.add=X-A:1&actual.add=X-A:%C3%BC', { method: 'HEAD' });
    expect(response.headers.get('x-a')).toBe('1, \xfc');
    expect(await response.text()).toBe('');
  });

  it('refuses a body without end once it is too long', async () => {
    const pull = (controller: ReadableStreamDefaultController<Uint8Array>) =>
      controller.enqueue(new Uint8Array(10_000));
    const body = new ReadableStream<Uint8Array>({ pull });
    const init = { method: 'POST', body, duplex: 'half' };
    expect((await mounted().ask('/', init)).status).toBe(413);
  });

  it('records a client that leaves while it waits', async () => {
    const { api, ask } = mounted();
    const runId = newRunId();
    const controller = new AbortController();
    const waiting = ask(`${recordedPath(runId, 'a', '/')}?actual.delay=9000`, { signal: controller.signal });
    setTimeout(() => controller.abort(), 30);
    await waiting;
    expect((await api.store.read(runId)).exchanges).toMatchObject([
      { state: 'aborted', response: null, billed: 1 },
    ]);
  });
});

describe('a body that breaks off', () => {
  it('is recorded as far as it came', async () => {
    const { api, ask } = mounted();
    const runId = newRunId();
    let pulls = 0;
    const pull = (controller: ReadableStreamDefaultController<Uint8Array>) => {
      pulls += 1;
      if (pulls > 1) controller.error(new Error('gone'));
      else controller.enqueue(new Uint8Array(3));
    };
    const init = { method: 'POST', body: new ReadableStream<Uint8Array>({ pull }), duplex: 'half' };
    await ask(recordedPath(runId, 'a', '/'), init);
    expect((await api.store.read(runId)).exchanges).toMatchObject([
      { state: 'aborted', billed: 0, request: { bodyLength: 3 }, response: null },
    ]);
  });
});

describe('its event stream', () => {
  it('sends what is there and what happens, with heartbeats, until it is cancelled', async () => {
    vi.useFakeTimers();
    try {
      const { api, ask } = mounted();
      const runId = newRunId();
      const response = await ask(`/runs/${runId}/events`);
      expect(response.headers.get('cache-control')).toBe('no-cache, no-transform');
      const reader = (response.body ?? new ReadableStream<Uint8Array>()).getReader();
      const next = async () => new TextDecoder().decode((await reader.read()).value);
      expect(await next()).toBe('retry: 1000\n\n');
      expect(await next()).toBe('event: run\ndata: {"epoch":null,"isComplete":true}\n\n');
      await ask(recordedPath(runId, 'a', '/'));
      expect(await next()).toMatch(/^event: run\ndata: \{"epoch":\d+,/);
      expect(await next()).toMatch(/^id: \d+\nevent: exchange\ndata: \{.*"state":"arrived".*\}\n\n$/);
      expect(await next()).toMatch(/"state":"answered"/);
      vi.advanceTimersByTime(15_000);
      expect(await next()).toBe(': heartbeat\n\n');
      await reader.cancel();
      for (let count = 0; count < 8; count += 1) await ask(`/runs/${runId}/events`);
      expect(api.streams.hasRoomFor(runId, 'other')).toBe(false);
      expect(vi.getTimerCount()).toBe(8);
    } finally {
      vi.useRealTimers();
    }
  });

  it('ends with its reader', async () => {
    const { api } = mounted();
    const runId = newRunId();
    const controller = new AbortController();
    for (let count = 0; count < 8; count += 1) {
      const request = new Request(`${origin}/runs/${runId}/events`, { signal: controller.signal });
      await handleFetch(request, { api, basePath: '', peer: '' });
    }
    expect(api.streams.hasRoomFor(runId, 'other')).toBe(false);
    controller.abort();
    expect(api.streams.hasRoomFor(runId, 'other')).toBe(true);
  });
});

describe('what a client holds', () => {
  const bound = (bytes: number) => ({ perClient: bytes, inAll: bytes });

  it('of bodies that have not come whole is bounded', async () => {
    const { api, ask } = mounted('/demo', { bodies: bound(10) });
    let more: (text: string | null) => void = () => undefined;
    const body = new ReadableStream<Uint8Array>({
      start(controller) {
        more = (text) => {
          if (text === null) controller.close();
          else controller.enqueue(new TextEncoder().encode(text));
        };
      },
    });
    const init = { method: 'POST', body, duplex: 'half' };
    const first = ask('/', init);
    more('12345678');
    await expect.poll(() => api.bodies.total).toBe(8);
    const second = await ask('/', { method: 'POST', body: '123' });
    expect([second.status, second.headers.get('Retry-After')]).toEqual([503, '5']);
    expect(await second.json()).toMatchObject({ error: { field: 'body' } });
    more(null);
    expect(await (await first).json()).toMatchObject({ body: '12345678' });
    expect(api.bodies.total).toBe(0);
    expect((await ask('/', { method: 'POST', body: '123' })).status).toBe(200);
  });

  it('of records that it does not read is bounded', async () => {
    const { api, ask } = mounted('/demo', { unread: bound(1500) });
    const runId = newRunId();
    await ask(recordedPath(runId, 'a', '/'));
    const first = await ask(`/runs/${runId}`);
    const held = api.unread.total;
    expect(held).toBeGreaterThan(750);
    const second = await ask(`/runs/${runId}`);
    expect(second.status).toBe(503);
    expect(await second.json()).toMatchObject({ error: { field: 'record' } });
    expect(api.unread.total).toBe(held);
    expect(await first.json()).toMatchObject({ runId, exchanges: [{ number: 1 }] });
    expect(api.unread.total).toBe(0);
    const third = await ask(`/runs/${runId}`);
    await third.body?.cancel();
    expect(api.unread.total).toBe(0);
    expect((await ask(`/runs/${runId}`, { method: 'HEAD' })).status).toBe(200);
    expect(api.unread.total).toBe(0);
  });

  it('of events that it does not read is bounded, and its stream ends', async () => {
    const { api, ask } = mounted('/demo', { unread: bound(3000) });
    const runId = newRunId();
    const response = await ask(`/runs/${runId}/events`);
    for (let count = 0; count < 5; count += 1) await ask(recordedPath(runId, 'a', '/'));
    expect(api.streams.count).toBe(0);
    expect(api.unread.total).toBe(0);
    await expect(response.text()).rejects.toThrow('The reader fell behind.');
  });

  it('is nothing, where it left before its record or its events were begun', async () => {
    const { api, ask } = mounted('/demo');
    const left = AbortSignal.abort();
    const runId = newRunId();
    await ask(recordedPath(runId, 'a', '/'));
    for (const path of [`/runs/${runId}`, `/runs/${runId}/events`])
      expect((await ask(path, { signal: left })).status).toBe(499);
    expect([api.streams.count, api.unread.total]).toEqual([0, 0]);
  });

  it('of events is given back as it reads them', async () => {
    const { api, ask } = mounted('/demo', { unread: bound(3000) });
    const runId = newRunId();
    const reader = (
      (await ask(`/runs/${runId}/events`)).body ?? new ReadableStream<Uint8Array>()
    ).getReader();
    let text = '';
    const read = async (until: string) => {
      while (!text.includes(until)) text += new TextDecoder().decode((await reader.read()).value);
    };
    for (let count = 1; count <= 5; count += 1) {
      await ask(recordedPath(runId, 'a', '/'));
      await read(`"number":${count},"attempt":"a","kind":"actual","hop":0,"state":"answered"`);
    }
    expect(api.streams.count).toBe(1);
    await reader.cancel();
    expect([api.streams.count, api.unread.total]).toEqual([0, 0]);
  });
});
