// Longer than 300 lines: one server, and what each way of keeping it busy may hold.
import { connect } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newRunId, recordedPath } from '../record/run-path';
import { startDemoApi, type DemoApiListener } from './listener';
import { readResponses, sendRaw } from './test-data/raw-socket';

let listener: DemoApiListener;
beforeAll(async () => {
  listener = await startDemoApi({ port: 0, origins: [] });
});
afterAll(() => listener.close());

/** What was answered, and what was recorded, as "METHOD path status". */
async function exchanged(write: (path: (end: string) => string) => readonly (string | number)[]) {
  const runId = newRunId();
  const path = (end: string) => recordedPath(runId, 'a', end);
  const bytes = await sendRaw(listener.port, write(path));
  const answered = readResponses(bytes).map(({ status, body }) => {
    const echo: unknown = body === '' ? {} : JSON.parse(body);
    const method = typeof echo === 'object' && echo !== null && 'method' in echo ? echo.method : '-';
    return `${String(method)} ${status}`;
  });
  const { exchanges } = await listener.api.store.read(runId);
  const recorded = exchanges.map(
    ({ request, response, state }) =>
      `${request.method} ${new URL(request.url).pathname.slice(path('').length)} ${response?.status ?? state}`,
  );
  return { answered, recorded, billed: exchanges.filter(({ billed }) => billed === 1).length };
}

const head = (method: string, path: string, ...lines: string[]) =>
  `${[`${method} ${path} HTTP/1.1`, 'Host: h', ...lines].join('\r\n')}\r\n\r\n`;
const long = 'b'.repeat(2000);

describe('requests in one packet are answered one after the other, each recorded as it was', () => {
  type Row = [
    claim: string,
    write: (path: (end: string) => string) => readonly (string | number)[],
    answered: readonly string[],
    recorded: readonly string[],
  ];
  it.each<Row>([
    [
      'an unknown method, then a known one',
      (path) => [head('CHICKEN', path('/a')) + head('GET', path('/b'))],
      ['CHICKEN 200', 'GET 200'],
      ['CHICKEN /a 200', 'GET /b 200'],
    ],
    [
      'two unknown methods',
      (path) => [head('CHICKEN', path('/a')) + head('FOX', path('/b'))],
      ['CHICKEN 200', 'FOX 200'],
      ['CHICKEN /a 200', 'FOX /b 200'],
    ],
    [
      'an unknown method behind a body without a line end',
      (path) => [`${head('POST', path('/a'), 'Content-Length: 3')}abc${head('CHICKEN', path('/b'))}`],
      ['POST 200', 'CHICKEN 200'],
      ['POST /a 200', 'CHICKEN /b 200'],
    ],
    [
      'a lower-case method behind a longer body',
      (path) => [`${head('PUT', path('/a'), 'Content-Length: 2000')}${long}${head('get', path('/b'))}`],
      ['PUT 200', 'get 200'],
      ['PUT /a 200', 'get /b 200'],
    ],
    [
      'an unknown method behind a chunked body',
      (path) => [
        `${head('PUT', path('/a'), 'Transfer-Encoding: chunked')}5\r\n\r\n\r\na\r\n0\r\nX: y\r\n\r\n${head('CHICKEN', path('/b'))}`,
      ],
      ['PUT 200', 'CHICKEN 200'],
      ['PUT /a 200', 'CHICKEN /b 200'],
    ],
    [
      'a body that looks like a request',
      (path) => [
        `${head('POST', path('/a'), `Content-Length: ${head('CHICKEN', path('/x')).length}`)}${head('CHICKEN', path('/x'))}${head('FOX', path('/b'))}`,
      ],
      ['POST 200', 'FOX 200'],
      ['POST /a 200', 'FOX /b 200'],
    ],
    [
      'a request behind one with too long a body: it is never begun',
      (path) => [
        `${head('POST', path('/a'), 'Content-Length: 70000')}${'b'.repeat(70_000)}${head('GET', path('/b'))}`,
      ],
      ['- 413'],
      ['POST /a 413'],
    ],
    [
      'bytes behind the last request of a connection',
      (path) => [`${head('GET', path('/a'), 'Connection: close')}<stray bytes>\r\n\r\n`],
      ['GET 200'],
      ['GET /a 200'],
    ],
    [
      'a method in two packets while another waits',
      (path) => [`${head('GET', `${path('/a')}?actual.delay=200`)}CH`, 50, head('ICKEN', path('/b'))],
      ['GET 200', 'CHICKEN 200'],
      ['GET /a 200', 'CHICKEN /b 200'],
    ],
    [
      'what is no request, behind one',
      (path) => [`${head('GET', path('/a'))}<garbage>\r\n\r\n`],
      ['GET 200', '- 400'],
      ['GET /a 200'],
    ],
    [
      'a blank line in two packets, and a request right behind it',
      (path) => [head('GET', path('/a')).slice(0, -2), 20, `\r\n${head('CHICKEN', path('/b'))}`],
      ['GET 200', 'CHICKEN 200'],
      ['GET /a 200', 'CHICKEN /b 200'],
    ],
    [
      'a delayed answer, then quick ones',
      (path) => [
        head('GET', `${path('/a')}?actual.delay=100`) + head('PUT', path('/b')) + head('FOX', path('/c')),
      ],
      ['GET 200', 'PUT 200', 'FOX 200'],
      ['GET /a 200', 'PUT /b 200', 'FOX /c 200'],
    ],
  ])('%s', async (_claim, write, answered, recorded) => {
    const seen = await exchanged(write);
    expect(seen).toEqual({
      answered,
      recorded,
      billed: recorded.filter((line) => line.endsWith('200')).length,
    });
  });
});

it.each(
  'DESCRIBE ANNOUNCE SETUP PLAY PAUSE TEARDOWN GET_PARAMETER SET_PARAMETER REDIRECT RECORD FLUSH PRI'.split(
    ' ',
  ),
)('%s, a method of another protocol, is answered and recorded', async (method) => {
  expect(await exchanged((path) => [head(method, path('/a'))])).toEqual({
    answered: [`${method} 200`],
    recorded: [`${method} /a 200`],
    billed: 1,
  });
});

it.each([
  ['two Host headers', head('GET', '/', 'Host: other')],
  ['HTTP/2.0', 'GET / HTTP/2.0\r\nHost: h\r\n\r\n'],
  ['no version', 'GET /\r\n\r\n'],
])('%s are no HTTP/1.1 request', async (_claim, bytes) => {
  const [response] = readResponses(await sendRaw(listener.port, [bytes]));
  expect(response?.status).toBe(400);
});

it('sends no 100 before it refuses a body', async () => {
  const bytes = await sendRaw(listener.port, [
    head('POST', '/', 'Expect: 100-continue', 'Content-Length: 70000'),
  ]);
  expect(bytes).toMatch(/^HTTP\/1\.1 413 /);
});

describe('a client that sends thousands of requests at once', () => {
  /** Lets it send, but never read. Returns what ends it. */
  async function flood(port: number, bytes: string): Promise<() => void> {
    const socket = connect(port, '127.0.0.1');
    socket.on('error', () => undefined);
    socket.pause();
    await new Promise<void>((resolve) => {
      socket.on('connect', () => socket.write(bytes, () => resolve()));
      setTimeout(resolve, 300);
    });
    return () => socket.destroy();
  }

  it('has one of them in progress, the delayed ones too, and nobody else waits', async () => {
    const runId = newRunId();
    const line = `GET ${recordedPath(runId, 'a', '/')}?actual.delay=1500 HTTP/1.1\r\n\r\n`;
    const ends = await Promise.all(
      Array.from({ length: 5 }, () => flood(listener.port, line.repeat(10_000))),
    );
    await expect.poll(() => listener.api.delays.total).toBe(5);
    await new Promise((resolve) => setTimeout(resolve, 300));
    expect(listener.api.delays.total).toBe(5);
    expect((await listener.api.store.read(runId)).exchanges).toHaveLength(5);
    const startedAt = performance.now();
    expect((await fetch(`http://127.0.0.1:${listener.port}/`)).status).toBe(200);
    expect(performance.now() - startedAt).toBeLessThan(500);
    for (const end of ends) end();
    await expect.poll(() => listener.api.delays.total, { timeout: 5000 }).toBe(0);
  });

  it('can not even send them all: the rest stays where it comes from', async () => {
    const line = 'GET /?actual.delay=2000 HTTP/1.1\r\n\r\n';
    const socket = connect(listener.port, '127.0.0.1');
    socket.on('error', () => undefined);
    const sent = 64 * 1024 * 1024;
    socket.write(Buffer.from(line.repeat(sent / line.length)));
    const before = process.memoryUsage().arrayBuffers;
    await expect.poll(() => listener.api.delays.total).toBe(1);
    await new Promise((resolve) => setTimeout(resolve, 500));
    expect(socket.writableLength).toBeGreaterThan(sent / 2);
    expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(8 * 1024 * 1024);
    socket.destroy();
    await expect.poll(() => listener.api.delays.total, { timeout: 5000 }).toBe(0);
  });

  it('and does not read the records it asks for, holds one of them, which is written once', async () => {
    const runId = newRunId();
    for (let count = 0; count < 12; count += 1) {
      const headers = { 'X-Long': '"'.repeat(28_000) };
      await fetch(`http://127.0.0.1:${listener.port}${recordedPath(runId, 'a', '/')}`, { headers });
    }
    const size = (await listener.api.store.recordText(runId)).length;
    expect(size).toBeGreaterThan(600_000);
    expect(await listener.api.store.recordText(runId)).toBe(await listener.api.store.recordText(runId));
    const before = process.memoryUsage().rss;
    const ends = await Promise.all(
      Array.from({ length: 4 }, () =>
        flood(listener.port, `GET /runs/${runId} HTTP/1.1\r\n\r\n`.repeat(700)),
      ),
    );
    expect(listener.api.unread.total).toBeLessThan(5 * size);
    expect(process.memoryUsage().rss - before).toBeLessThan(60_000_000);
    for (const end of ends) end();
    await expect.poll(() => listener.api.unread.total).toBe(0);
  });
});

describe('what clients may hold', () => {
  const small = { perClient: 2, inAll: 2 };

  it('of delayed answers is bounded: the next is a 503 that every page can read, and is not billed', async () => {
    const { api, port, close } = await startDemoApi({ port: 0, origins: [], traffic: { delays: small } });
    const url = `http://127.0.0.1:${port}/?actual.delay=1000`;
    const waiting = [fetch(url), fetch(url)];
    await expect.poll(() => api.delays.total).toBe(2);
    const refused = await fetch(url);
    expect(refused.status).toBe(503);
    expect(refused.headers.get('retry-after')).toBe('5');
    expect(refused.headers.get('ratelimit-remaining')).toBe('998');
    expect(refused.headers.get('access-control-allow-origin')).toBe('*');
    expect(await refused.json()).toMatchObject({ error: { field: 'delay' } });
    await Promise.all(waiting);
    expect(api.delays.total).toBe(0);
    await close();
  });

  it('of connections is bounded: the next is a 503 that every page can read', async () => {
    const { api, port, close } = await startDemoApi({
      port: 0,
      origins: [],
      traffic: { connections: small },
    });
    const open = [connect(port, '127.0.0.1'), connect(port, '127.0.0.1')];
    await expect.poll(() => api.connections.total).toBe(2);
    const [refused] = readResponses(await sendRaw(port, [head('GET', '/')]));
    expect(refused?.status).toBe(503);
    expect(refused?.headers).toContainEqual(['Access-Control-Allow-Origin', '*']);
    for (const socket of open) socket.destroy();
    await expect.poll(() => api.connections.total).toBe(0);
    expect(readResponses(await sendRaw(port, [head('GET', '/')]))).toMatchObject([{ status: 200 }]);
    await close();
  });

  it('of unfinished bodies is bounded, and given back', async () => {
    const traffic = { bodies: { perClient: 1000, inAll: 1000 } };
    const { api, port, close } = await startDemoApi({ port: 0, origins: [], traffic });
    const open = connect(port, '127.0.0.1', () =>
      open.write(`${head('POST', '/', 'Content-Length: 901')}${'b'.repeat(900)}`),
    );
    await expect.poll(() => api.bodies.total).toBe(900);
    const refused = await fetch(`http://127.0.0.1:${port}/`, { method: 'POST', body: 'b'.repeat(200) });
    expect(refused.status).toBe(503);
    open.write('b');
    await expect.poll(() => api.bodies.total).toBe(0);
    open.destroy();
    await close();
  });

  it('of unread records is bounded, and given back', async () => {
    const traffic = { unread: { perClient: 100, inAll: 100 } };
    const { api, port, close } = await startDemoApi({ port: 0, origins: [], traffic });
    const refused = await fetch(`http://127.0.0.1:${port}/runs/${newRunId()}`);
    expect(refused.status).toBe(503);
    expect(refused.headers.get('access-control-allow-origin')).toBe('*');
    await refused.text();
    expect(api.unread.total).toBe(0);
    await close();
  });

  it('of unread events is given back when the reader is cut off', async () => {
    const { api, port, close } = await startDemoApi({ port: 0, origins: [] });
    const runId = newRunId();
    const socket = connect(port, '127.0.0.1');
    socket.on('error', () => undefined);
    socket.pause();
    socket.write(head('GET', `/runs/${runId}/events`));
    await expect.poll(() => api.streams.count).toBe(1);
    const headers = { 'X-Long': '"'.repeat(28_000) };
    for (let count = 0; count < 200 && api.streams.count > 0; count += 1)
      await (await fetch(`http://127.0.0.1:${port}${recordedPath(runId, 'a', '/')}`, { headers })).text();
    expect(api.streams.count).toBe(0);
    expect(api.unread.total).toBe(0);
    socket.destroy();
    await close();
  });
});
