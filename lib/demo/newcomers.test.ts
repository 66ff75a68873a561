import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import { newRunId, recordedPath } from '../record/run-path';
import { createDemoApi } from './demo-api';
import { handleFetch } from './fetch-handler';
import type { TrafficBounds } from './limits';
import { startDemoApi, type DemoApiListener } from './listener';
import { readResponses, sendRaw } from './test-data/raw-socket';

let listener: DemoApiListener | null = null;
const sockets: Socket[] = [];
afterEach(async () => {
  for (const socket of sockets.splice(0)) socket.destroy();
  await listener?.close();
  listener = null;
});

async function start(traffic: Partial<TrafficBounds>, trustedProxies = 1) {
  listener = await startDemoApi({ port: 0, origins: [], trustedProxies, traffic });
  return listener;
}

/** Sends that on a connection of its own, and gives what comes back. */
function open(port: number, text: string, localAddress = '127.0.0.1') {
  const socket = connect({ port, host: '127.0.0.1', localAddress });
  sockets.push(socket);
  socket.on('error', () => undefined);
  let received = '';
  socket.on('data', (chunk: Buffer) => (received += chunk.toString('latin1')));
  socket.write(Buffer.from(text, 'latin1'));
  return { socket, received: () => received };
}

const from = (client: string, line: string, ...more: string[]) =>
  [`${line} HTTP/1.1`, 'Host: h', `X-Forwarded-For: ${client}`, ...more, '', ''].join('\r\n');
const holders = ['192.0.2.1', '192.0.2.2', '192.0.2.3', '192.0.2.4'];
const newcomer = '198.51.100.7';

describe('when four clients hold all there is, a newcomer is served, and one of them told why it is not', () => {
  it('of unfinished bodies', async () => {
    const { api, port } = await start({ bodies: { perClient: 1000, inAll: 4000 } });
    const unfinished = 'b'.repeat(500);
    const uploads = holders.flatMap((client) =>
      [1, 2].map(() => open(port, from(client, 'POST /', 'Content-Length: 501') + unfinished)),
    );
    await expect.poll(() => api.bodies.total).toBe(4000);
    const body = from(newcomer, 'POST /', 'Content-Length: 400') + 'n'.repeat(400);
    expect(readResponses(await sendRaw(port, [body]))).toMatchObject([{ status: 200 }]);
    const told = uploads.flatMap(({ received }) => readResponses(received()));
    expect(told).toMatchObject([{ status: 503 }]);
    expect(JSON.parse(told[0]?.body ?? '')).toMatchObject({ error: { field: 'body' } });
    await expect.poll(() => api.bodies.total).toBe(3500);
  });

  it('of bodies whose answers wait', async () => {
    const { api, port } = await start({ bodies: { perClient: 1000, inAll: 4000 } });
    const uploads = holders.map((client) =>
      open(port, from(client, 'POST /?actual.delay=5000', 'Content-Length: 1000') + 'b'.repeat(1000)),
    );
    await expect.poll(() => api.delays.total).toBe(4);
    expect(api.bodies.total).toBe(4000);
    const body = from(newcomer, 'POST /', 'Content-Length: 400') + 'n'.repeat(400);
    expect(readResponses(await sendRaw(port, [body]))).toMatchObject([{ status: 200 }]);
    expect(uploads.flatMap(({ received }) => readResponses(received()))).toMatchObject([{ status: 503 }]);
    expect([api.delays.total, api.bodies.total]).toEqual([3, 3000]);
  });

  it('of delayed answers, which cost what they would have cost', async () => {
    const { api, port } = await start({ delays: { perClient: 2, inAll: 8 } });
    const runId = newRunId();
    const path = `${recordedPath(runId, 'a', '/')}?actual.delay=5000`;
    const first = open(port, from('192.0.2.1', `GET ${path}`));
    await expect.poll(() => api.delays.total).toBe(1);
    const [, ...others] = holders.flatMap((client) => [client, client]);
    for (const client of others) open(port, from(client, 'GET /?actual.delay=5000'));
    await expect.poll(() => api.delays.total).toBe(8);
    const asked = sendRaw(port, [from(newcomer, 'GET /?actual.delay=100')]);
    await expect.poll(() => readResponses(first.received())).toMatchObject([{ status: 503 }]);
    expect(readResponses(await asked)).toMatchObject([{ status: 200 }]);
    expect(await api.store.read(runId)).toMatchObject({
      totals: { billed: 1, unbilled: 0 },
      exchanges: [{ state: 'answered', billed: 1, response: { status: 503 } }],
    });
    first.socket.write(from('192.0.2.1', 'GET /'));
    await expect
      .poll(() => readResponses(first.received()))
      .toMatchObject([{ status: 503 }, { status: 200 }]);
  });

  it('of connections', async () => {
    const { api, port } = await start({ connections: { perClient: 2, inAll: 8 } }, 0);
    const all = ['127.0.0.2', '127.0.0.3', '127.0.0.4', '127.0.0.5'].flatMap((address) =>
      [1, 2].map(() => open(port, '', address)),
    );
    await expect.poll(() => api.connections.total).toBe(8);
    const closed = Promise.all(all.slice(0, 1).map(({ socket }) => once(socket, 'close')));
    expect(readResponses(await sendRaw(port, ['GET / HTTP/1.1\r\n\r\n']))).toMatchObject([{ status: 200 }]);
    await closed;
    await expect.poll(() => api.connections.total).toBe(7);
  });

  it('of unread records', async () => {
    const runId = newRunId();
    const { api, port } = await start({ unread: { perClient: 2_000_000, inAll: 4_000_000 } });
    const headers = { 'X-Long': '"'.repeat(28_000) };
    for (let count = 0; count < 12; count += 1)
      await (await fetch(`http://127.0.0.1:${port}${recordedPath(runId, 'a', '/')}`, { headers })).text();
    for (const client of [...holders, ...holders])
      open(port, from(client, `GET /runs/${runId}`).repeat(20)).socket.pause();
    await expect.poll(() => api.unread.total).toBeGreaterThan(3_000_000);
    const read = readResponses(await sendRaw(port, [from(newcomer, `GET /runs/${runId}`)], 1500));
    expect(read).toMatchObject([{ status: 200 }]);
    expect(read[0]?.body).toContain('"meter"');
  });
});

describe('when others hold all there is, a newcomer is served behind a host, and another told why not', () => {
  const open = (traffic: Partial<TrafficBounds>) => {
    const api = createDemoApi({ origins: [], traffic });
    const ask = (peer: string, path: string, init?: RequestInit) =>
      handleFetch(new Request(`http://h${path}`, init), { api, basePath: '', peer });
    return { api, ask };
  };
  const endless = (length: number) => ({
    method: 'POST',
    body: new ReadableStream<Uint8Array>({ start: (to) => to.enqueue(new Uint8Array(length)) }),
    duplex: 'half',
  });

  it('of unfinished bodies', async () => {
    const { api, ask } = open({ bodies: { perClient: 1000, inAll: 2000 } });
    const uploads = ['192.0.2.1', '192.0.2.2'].map((client) => ask(client, '/', endless(1000)));
    await expect.poll(() => api.bodies.total).toBe(2000);
    const served = await ask(newcomer, '/', { method: 'POST', body: 'n'.repeat(400) });
    expect(served.status).toBe(200);
    const told = await Promise.race(uploads);
    expect([told.status, (await told.text()).includes('uploads')]).toEqual([503, true]);
    expect(api.bodies.total).toBe(1000);
  });

  it('of delayed answers, and of the bodies that came with them', async () => {
    const { api, ask } = open({ delays: { perClient: 2, inAll: 4 }, bodies: { perClient: 40, inAll: 40 } });
    const runId = newRunId();
    const path = `${recordedPath(runId, 'a', '/')}?actual.delay=3000`;
    const first = ask('192.0.2.1', path, { method: 'POST', body: 'b'.repeat(10) });
    await expect.poll(() => api.delays.total).toBe(1);
    const left = new AbortController();
    const init = () => ({ method: 'POST', body: 'b'.repeat(10), signal: left.signal });
    for (const client of ['192.0.2.1', '192.0.2.2', '192.0.2.2']) void ask(client, path, init());
    await expect.poll(() => [api.delays.total, api.bodies.total]).toEqual([4, 40]);
    expect((await ask(newcomer, '/?actual.delay=50')).status).toBe(200);
    expect((await first).status).toBe(503);
    expect((await api.store.read(runId)).exchanges[0]).toMatchObject({
      billed: 1,
      response: { status: 503 },
    });
    left.abort();
    await expect.poll(() => [api.delays.total, api.bodies.total]).toEqual([0, 0]);
  });

  it('of unread records', async () => {
    const { api, ask } = open({ unread: { perClient: 1000, inAll: 1000 } });
    const runId = newRunId();
    const unread = await ask('192.0.2.1', `/runs/${runId}`);
    const held = api.unread.total;
    await ask('192.0.2.1', `/runs/${runId}`);
    for (const client of ['192.0.2.2', '192.0.2.3', newcomer])
      if (api.unread.total + held <= 1000) await ask(client, `/runs/${runId}`);
    expect(api.unread.total + held).toBeGreaterThan(1000);
    expect(await (await ask('203.0.113.9', `/runs/${runId}`)).json()).toMatchObject({ runId });
    await expect(unread.text()).rejects.toThrow('Another client needs the room.');
  });
});

it('an echo that is not read counts as unread, and ends its connection when that is too much', async () => {
  const { api, port } = await start({ unread: { perClient: 1000, inAll: 10_000 } });
  const body = '\x01'.repeat(65_000);
  const request = from(newcomer, 'POST /', `Content-Length: ${body.length}`) + body;
  const { socket } = open(port, request.repeat(60));
  socket.pause();
  await once(socket, 'connect');
  await new Promise((resolve) => setTimeout(resolve, 1000));
  expect([api.connections.total, api.unread.total, api.bodies.total]).toEqual([0, 0, 0]);
});

it('while an answer waits, its body is held and not its echo', async () => {
  const { api, port } = await start({});
  const body = '\x01'.repeat(65_000);
  const request = (client: string) =>
    from(client, 'POST /?actual.delay=4000', `Content-Length: ${body.length}`) + body;
  const before = process.memoryUsage().heapUsed;
  for (let count = 0; count < 100; count += 1) open(port, request(`192.0.2.${count}`));
  await expect.poll(() => api.delays.total, { timeout: 8000 }).toBe(100);
  expect(process.memoryUsage().heapUsed - before).toBeLessThan(25_000_000);
});
