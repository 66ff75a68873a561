import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startDemoApi, type DemoApiListener } from './listener';
import { newRunId, recordedPath } from '../record/run-path';

let listener: DemoApiListener;
beforeAll(async () => {
  listener = await startDemoApi({ port: 0, origins: [], maxSubscribersPerRun: 2 });
});
afterAll(() => listener.close());

const url = (path: string) => `http://127.0.0.1:${listener.port}${path}`;
const call = (runId: string, attempt: string, query = '') =>
  fetch(url(`${recordedPath(runId, attempt, '/')}${query}`));

type Message = { readonly id: string; readonly type: string; readonly data: Record<string, unknown> };

/** An open event stream: what it has said so far, and its end. */
async function follow(runId: string, headers: Record<string, string> = {}, port = listener.port) {
  const controller = new AbortController();
  const events = `http://127.0.0.1:${port}/runs/${runId}/events`;
  const response = await fetch(events, { headers, signal: controller.signal });
  let text = '';
  const read = async () => {
    for await (const chunk of response.body ?? []) text += Buffer.from(chunk).toString();
  };
  const ended = read().catch(() => undefined);
  const all = () => text.split('\n\n').flatMap(parsed);
  const messages = () => all().filter(({ type }) => type === 'exchange');
  const runs = () => all().filter(({ type }) => type === 'run');
  const states = () => messages().map(({ data }) => [data['attempt'], data['state']]);
  const close = async () => {
    controller.abort();
    await ended;
  };
  return { response, messages, runs, states, close, text: () => text };
}

function parsed(block: string): Message[] {
  const fields = new Map(
    block.split('\n').map((line) => [line.slice(0, line.indexOf(':')), line.slice(line.indexOf(': ') + 2)]),
  );
  const data: unknown = JSON.parse(fields.get('data') ?? 'null');
  if (typeof data !== 'object' || data === null) return [];
  return [{ id: fields.get('id') ?? '', type: fields.get('event') ?? '', data: { ...data } }];
}

describe('the record', () => {
  it('of an unknown run is empty', async () => {
    const runId = newRunId();
    const response = await fetch(url(`/runs/${runId}`));
    expect(response.status).toBe(200);
    expect(await response.json()).toEqual({
      runId,
      epoch: null,
      isComplete: true,
      exchanges: [],
      droppedExchanges: 0,
      totals: { billed: 0, unbilled: 0 },
      meter: { limit: 1000, remaining: 1000, resetSeconds: 3600 },
    });
  });

  it('of a malformed run id is a readable 400 that says what one is', async () => {
    for (const path of ['/runs/1', '/runs/1/events', '/r/1/a/x']) {
      const response = await fetch(url(path));
      expect(response.status).toBe(400);
      expect(response.headers.get('access-control-allow-origin')).toBe('*');
      expect(await response.text()).toContain('128 random bits');
    }
  });

  it.each(['', '/events'])('%s lets any origin in, by preflight too, and only reads', async (path) => {
    const feed = url(`/runs/${newRunId()}${path}`);
    const preflight = await fetch(feed, {
      method: 'OPTIONS',
      headers: { 'Access-Control-Request-Method': 'GET', 'Access-Control-Request-Headers': 'x-a' },
    });
    expect(preflight.status).toBe(204);
    expect(preflight.headers.get('access-control-allow-origin')).toBe('*');
    expect(preflight.headers.get('access-control-allow-headers')).toContain('x-a');
    const put = await fetch(feed, { method: 'PUT' });
    expect([put.status, put.headers.get('allow')]).toEqual([405, 'GET, HEAD, OPTIONS']);
    const head = await fetch(feed, { method: 'HEAD' });
    expect([head.status, await head.text()]).toEqual([200, '']);
    expect(head.headers.get('access-control-allow-origin')).toBe('*');
  });

  it('neither meters nor records its own readers', async () => {
    const runId = newRunId();
    for (let count = 0; count < 3; count += 1) await fetch(url(`/runs/${runId}`));
    expect(await (await fetch(url(`/runs/${runId}`))).json()).toMatchObject({
      exchanges: [],
      meter: { remaining: 1000 },
    });
  });
});

describe('the events', () => {
  it('are what was there, then what happens, on arrival and when answered', async () => {
    const runId = newRunId();
    await call(runId, 'before');
    const feed = await follow(runId);
    expect(feed.response.headers.get('content-type')).toBe('text/event-stream');
    expect(feed.response.headers.get('cache-control')).toBe('no-cache, no-transform');
    const slow = call(runId, 'slow', '?actual.delay=150');
    await expect.poll(feed.states).toEqual([
      ['before', 'answered'],
      ['slow', 'arrived'],
    ]);
    await slow;
    await expect.poll(feed.states).toHaveLength(3);
    expect(feed.states().at(-1)).toEqual(['slow', 'answered']);
    expect(feed.text()).toMatch(/^retry: 1000\n\n/);
    await feed.close();
  });

  it('resume after Last-Event-ID with what was missed', async () => {
    const runId = newRunId();
    await call(runId, '1');
    const first = await follow(runId);
    await expect.poll(first.messages).toHaveLength(1);
    await first.close();
    await call(runId, '2');
    await call(runId, '3');
    const second = await follow(runId, { 'Last-Event-ID': first.messages()[0]?.id ?? '' });
    await expect.poll(second.states).toEqual([
      ['2', 'answered'],
      ['3', 'answered'],
    ]);
    await second.close();
  });

  it.each(['', 'abc', '-1', '0', '9'.repeat(30)])(
    'begin again after the Last-Event-ID "%s"',
    async (lastEventId) => {
      const runId = newRunId();
      await call(runId, '1');
      const feed = await follow(runId, { 'Last-Event-ID': lastEventId });
      await expect.poll(feed.states).toEqual([['1', 'answered']]);
      await feed.close();
    },
  );

  it('go to two clients of one run alike, and to none of another run', async () => {
    const runId = newRunId();
    const [one, two, other] = [await follow(runId), await follow(runId), await follow(newRunId())];
    await Promise.all([call(runId, 'a'), call(runId, 'b')]);
    await expect.poll(one.messages).toHaveLength(4);
    await expect.poll(two.messages).toHaveLength(4);
    expect(two.messages()).toEqual(one.messages());
    expect(other.messages()).toEqual([]);
    await Promise.all([one.close(), two.close(), other.close()]);
  });

  it('are refused in words to one client too many, until one leaves', async () => {
    const runId = newRunId();
    const [one, two] = [await follow(runId), await follow(runId)];
    const refused = await fetch(url(`/runs/${runId}/events`));
    expect(refused.status).toBe(503);
    expect(refused.headers.get('access-control-allow-origin')).toBe('*');
    expect(await refused.json()).toMatchObject({
      error: { field: 'events', message: expect.stringMatching(/Too many/) as unknown },
    });
    await one.close();
    await expect.poll(() => listener.api.streams.hasRoomFor(runId, 'other')).toBe(true);
    const three = await follow(runId);
    expect(three.response.status).toBe(200);
    await Promise.all([two.close(), three.close()]);
  });
});

describe('a run that is given up and begins again', () => {
  it('is told to its followers, as another epoch', async () => {
    const small = await startDemoApi({ port: 0, origins: [], maxRuns: 1 });
    const at = (path: string) => `http://127.0.0.1:${small.port}${path}`;
    const runId = newRunId();
    const feed = await follow(runId, {}, small.port);
    const ask = (id: string) => fetch(at(recordedPath(id, 'a', '/'))).then((response) => response.text());
    await ask(runId);
    await ask(newRunId());
    await ask(runId);
    await expect.poll(feed.messages).toHaveLength(4);
    const epochs = feed.runs().map(({ data }) => data['epoch']);
    expect(epochs).toEqual([null, expect.any(Number), expect.any(Number)]);
    expect(epochs[2]).toBeGreaterThan(Number(epochs[1]));
    expect(await (await fetch(at(`/runs/${runId}`))).json()).toMatchObject({
      epoch: epochs[2],
      isComplete: true,
    });
    await feed.close();
    await small.close();
  });
});
