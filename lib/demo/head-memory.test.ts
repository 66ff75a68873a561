import { connect, type Socket } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import { createDemoApi } from './demo-api';
import { handleFetch } from './fetch-handler';
import { startDemoApi, type DemoApiListener } from './listener';
import { newRunId } from '../record/run-path';
import { readResponses, sendRaw } from './test-data/raw-socket';

let listener: DemoApiListener | null = null;
const sockets: Socket[] = [];
afterEach(async () => {
  for (const socket of sockets.splice(0)) socket.destroy();
  await listener?.close();
  listener = null;
});

async function start(perClient: number, inAll: number) {
  listener = await startDemoApi({
    port: 0,
    origins: [],
    trustedProxies: 1,
    traffic: { heads: { perClient, inAll } },
  });
  return listener;
}

function open(port: number, text: string, localAddress = '127.0.0.1') {
  const socket = connect({ port, host: '127.0.0.1', localAddress });
  sockets.push(socket);
  socket.on('error', () => undefined);
  let received = '';
  socket.on('data', (chunk: Buffer) => (received += chunk.toString('latin1')));
  socket.write(text);
  return () => readResponses(received);
}

/** Each takes some bytes on the wire, and many times as many in memory. */
const tiny = (count: number) => Array.from({ length: count }, (_, index) => `a${index % 10}:\r\n`).join('');
const begin = (line: string, client: string) =>
  `${line} HTTP/1.1\r\nHost: h\r\nX-Forwarded-For: ${client}\r\n`;
const client = '192.0.2.1';
const rows: [what: string, request: (headers: number) => string][] = [
  ['a head that does not end', (headers) => `${begin('GET /', client)}${tiny(headers)}`],
  [
    'a head whose body does not come',
    (headers) => `${begin('POST /', client)}Content-Length: 5\r\n${tiny(headers)}\r\nab`,
  ],
  [
    'a head whose answer waits',
    (headers) => `${begin('GET /?actual.delay=3000', client)}${tiny(headers)}\r\n`,
  ],
  [
    'trailers that do not end',
    (headers) =>
      `${begin('POST /', client)}Transfer-Encoding: chunked\r\n\r\n1\r\na\r\n0\r\n${tiny(headers)}`,
  ],
];

describe.each(rows)('%s', (_, request) => {
  it('is held within a bound for its client, and refused beyond it', async () => {
    const { api, port } = await start(200_000, 10_000_000);
    const first = open(port, request(1500));
    await expect.poll(() => api.heads.total).toBeGreaterThan(30_000);
    const others = Array.from({ length: 6 }, () => open(port, request(1500)));
    await expect.poll(() => others.flatMap((of) => of()).map(({ status }) => status)).toContain(503);
    expect(api.heads.total).toBeLessThan(200_000);
    expect(first()).toEqual([]);
    const refused = others.flatMap((of) => of()).find(({ status }) => status === 503);
    expect(refused?.headers).toContainEqual(['Access-Control-Allow-Origin', '*']);
    expect(JSON.parse(refused?.body ?? '')).toMatchObject({ error: { field: 'headers' } });
    const small = await sendRaw(port, [`${begin('GET /', client)}${tiny(20)}\r\n`]);
    expect(readResponses(small)).toMatchObject([{ status: 200 }]);
  });

  it('makes room for a client that holds less', async () => {
    const { api, port } = await start(200_000, 200_000);
    const first = open(port, request(1500));
    await expect.poll(() => api.heads.total).toBeGreaterThan(30_000);
    const held = api.heads.total;
    while (api.heads.total + held <= 200_000) {
      const before = api.heads.total;
      open(port, request(1500));
      await expect.poll(() => api.heads.total).toBeGreaterThan(before);
    }
    const wait = `${begin('GET /?actual.delay=100', '198.51.100.7')}${tiny(300)}\r\n`;
    const body = `${begin('POST /', '198.51.100.7')}Content-Length: 1\r\n${tiny(300)}\r\nb`;
    for (const asked of [wait, body])
      expect(readResponses(await sendRaw(port, [asked]))).toMatchObject([{ status: 200 }]);
    expect(first()).toMatchObject([{ status: 503 }]);
  });

  it('is given back', async () => {
    const { api, port } = await start(200_000, 200_000);
    open(port, request(1500));
    await expect.poll(() => api.heads.total).toBeGreaterThan(30_000);
    for (const socket of sockets) socket.destroy();
    await expect.poll(() => api.heads.total).toBe(0);
  });
});

it('of streams is bounded: one too many ends', async () => {
  const { api, port } = await start(250_000, 250_000);
  const follow = (runId: string) =>
    open(port, `${begin(`GET /runs/${runId}/events`, client)}${tiny(1000)}\r\n`);
  const followed = Array.from({ length: 4 }, () => follow(newRunId()));
  await expect.poll(() => followed.filter((of) => of().length > 0)).toHaveLength(4);
  await expect.poll(() => api.streams.count).toBe(2);
  expect(api.heads.total).toBeLessThan(250_000);
  for (const socket of sockets) socket.destroy();
  await expect.poll(() => [api.streams.count, api.heads.total]).toEqual([0, 0]);
});

it('is no matter of a body that comes in tiny chunks', async () => {
  const { api, port } = await start(200_000, 200_000);
  const chunks = '1\r\nb\r\n'.repeat(2000);
  const text = `${begin('POST /', client)}Transfer-Encoding: chunked\r\n\r\n${chunks}0\r\n\r\n`;
  const responses = readResponses(await sendRaw(port, [text, text]));
  expect(responses.map(({ status }) => status)).toEqual([200, 200]);
  expect(api.heads.total).toBe(0);
});

it('is bounded behind a host too', async () => {
  const traffic = { heads: { perClient: 30_000, inAll: 30_000 } };
  const api = createDemoApi({ origins: [], traffic });
  const headers = Object.fromEntries(Array.from({ length: 100 }, (_, index) => [`X-${index}`, '']));
  const ask = (path: string, peer: string, signal: AbortSignal | null = null) =>
    handleFetch(new Request(`http://h${path}`, { headers, signal }), { api, basePath: '', peer });
  const left = new AbortController();
  const waiting = [1, 2].map(() => ask('/?actual.delay=3000', '192.0.2.1', left.signal));
  await expect.poll(() => api.delays.total).toBe(2);
  const refused = await ask('/', '192.0.2.1');
  expect([refused.status, (await refused.text()).includes('many headers')]).toEqual([503, true]);
  expect((await ask('/', '198.51.100.7')).status).toBe(200);
  expect((await Promise.race(waiting)).status).toBe(503);
  left.abort();
  await Promise.all(waiting);
  expect(api.heads.total).toBe(0);
});
